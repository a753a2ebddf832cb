import 'server-only';
import { takeSignal } from '../../gateway-webhooks/take-signal';
import type { Workers } from '../composition/workers';
import { stopping } from './stopping';

type Deps = Pick<Workers, 'keepWebhook' | 'loadSignalSource' | 'log' | 'webhookObstacle'>;

/** Takes signals from beside the webhook, and says once when the gateway cannot call us. */
export function listenForSignals({ keepWebhook, loadSignalSource, log, webhookObstacle }: Deps): void {
  if (webhookObstacle !== null)
    log.info({ obstacle: webhookObstacle }, 'no webhook: payments are found by reading alone');
  const take = (gatewayId: string) => {
    takeSignal(keepWebhook, 'firestore', gatewayId).catch((error: unknown) =>
      log.warn({ err: error }, 'a gateway signal was not stored'),
    );
  };
  loadSignalSource()
    .then((source) => {
      source?.start(take);
      stopping().addEventListener('abort', () => source?.stop());
    })
    .catch((error: unknown) => log.error({ err: error }, 'a source of gateway signals could not be loaded'));
}
