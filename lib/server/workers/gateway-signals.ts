import 'server-only';
import { takeSignal } from '../../gateway-webhooks/receive-delivery';
import { container } from '../composition/container';
import { stopping } from './stopping';

/** Lets in what says "read now" beside the webhook, and says once when the gateway cannot call us. */
export function listenForSignals(): void {
  const { gatewaySignals, log } = container();
  const { keep, source, obstacle } = gatewaySignals;
  if (obstacle !== null) log.info({ obstacle }, 'no webhook: payments are found by reading alone');
  source?.start((gatewayId) => {
    takeSignal(keep, 'firestore', gatewayId).catch((error: unknown) =>
      log.warn({ err: error }, 'a hint was not stored'),
    );
  });
  stopping().addEventListener('abort', () => source?.stop());
}
