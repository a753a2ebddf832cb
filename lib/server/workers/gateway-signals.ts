import 'server-only';
import { takeHint } from '../../gateway-webhooks/take-signal';
import { container } from '../composition/container';
import { stopping } from './stopping';

/** Lets in what says "read now" beside the webhook, and says once when the gateway cannot call us. */
export function startHints(): void {
  const { hints, log } = container();
  const { keep, source, obstacle } = hints;
  if (obstacle !== null) log.info({ obstacle }, 'no webhook: payments are found by reading alone');
  source?.start((gatewayId) => {
    takeHint(keep, 'firestore', gatewayId).catch((error: unknown) =>
      log.warn({ err: error }, 'a hint was not stored'),
    );
  });
  stopping().addEventListener('abort', () => source?.stop());
}
