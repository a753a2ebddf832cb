import 'server-only';
import type { Log } from '../../domain/ports/runtime';
import type { SignalSource, SignalStore } from '../../domain/ports/signal-store';
import { takeSignal } from '../../gateway-webhooks/receive-delivery';
import { stopping } from './stopping';

export type SignalSlices = {
  readonly webhook: { readonly gatewaySignals: Pick<SignalStore, 'keep'> };
  /** Loads where signals come from besides the webhook; null: nowhere. */
  readonly loadSource: () => Promise<SignalSource | null>;
  /** Why the gateway cannot call us; null: it can. */
  readonly obstacle: string | null;
  readonly log: Log;
};

/** Takes signals from beside the webhook, and says once when the gateway cannot call us. */
export function listenForSignals({ webhook, loadSource, obstacle, log }: SignalSlices): void {
  if (obstacle !== null) log.info({ obstacle }, 'no webhook: payments are found by reading alone');
  const take = (gatewayId: string) => {
    takeSignal(webhook, 'firestore', gatewayId).catch((error: unknown) =>
      log.warn({ err: error }, 'a gateway signal was not stored'),
    );
  };
  loadSource()
    .then((source) => {
      source?.start(take);
      stopping().addEventListener('abort', () => source?.stop());
    })
    .catch((error: unknown) => log.error({ err: error }, 'a source of gateway signals could not be loaded'));
}
