import type { CheckoutId } from '../domain/core/ids';
import type { CheckoutStore, Decide } from '../domain/ports/checkout-store';
import type { Clock, Log, Random } from '../domain/ports/runtime';
import type { CheckoutGateway } from '../domain/ports/gateway';
import type { QrCodec } from '../domain/ports/qr-codec';
import type { RefundStore } from '../domain/ports/refund-store';
import type { WatchStore } from '../domain/ports/watch-store';
import type { Checkout } from '../domain/checkout/checkout';

/** What every use case of this folder may touch. `payBase`: the only host a code may lead to. */
export type CheckoutDeps = {
  readonly store: CheckoutStore;
  readonly refunds: RefundStore;
  readonly watch: WatchStore;
  readonly gateway: Pick<
    CheckoutGateway,
    'create' | 'get' | 'findByRequestId' | 'search' | 'cancel' | 'refund' | 'resendToTerminal'
  >;
  readonly qr: QrCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly payBase: string;
  /** Where a payer of channel `web` comes back to; null when this server has no public address. */
  readonly returnPage: (id: CheckoutId) => string | null;
  /** Whether somebody outside may have a checkout read now; notes that they do. */
  readonly mayRefresh: (id: CheckoutId) => boolean;
  /** The number of this process, alive in the database for as long as it is; null before it has one. */
  readonly instance: () => number | null;
};

/** Changes a checkout that exists; one that does not is a bug of the caller. */
export async function change(
  { store }: Pick<CheckoutDeps, 'store'>,
  id: CheckoutId,
  decide: Decide,
): Promise<Checkout> {
  const changed = await store.change(id, decide);
  if (!changed) throw new Error(`No such checkout: ${id}`);
  return changed;
}
