import 'server-only';
import type { SignalStore, SignalSource } from '../../domain/ports/signal-store';
import type { Log } from '../../domain/ports/runtime';
import { takeSignal } from '../../gateway-webhooks/receive-delivery';
import { stopping } from './stopping';

type Given = {
  readonly keep: { readonly gatewaySignals: Pick<SignalStore, 'keep'> };
  /** Null: there is none beside the webhook. */
  readonly source: SignalSource | null;
  /** Why the gateway cannot call us; null: it can. */
  readonly obstacle: string | null;
  readonly log: Log;
};

/** Lets in what says "read now" beside the webhook, and says once when the gateway cannot call us. */
export function listenForSignals({ keep, source, obstacle, log }: Given): void {
  if (obstacle !== null) log.info({ obstacle }, 'no webhook: payments are found by reading alone');
  source?.start((gatewayId) => {
    takeSignal(keep, 'firestore', gatewayId).catch((error: unknown) =>
      log.warn({ err: error }, 'a gateway signal was not stored'),
    );
  });
  stopping().addEventListener('abort', () => source?.stop());
}
