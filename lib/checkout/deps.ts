import type { CheckoutId } from '../domain/core/ids';
import type { CheckoutStore } from '../domain/ports/checkout-store';
import type { Clock, Log, Random } from '../domain/ports/runtime';
import type { CheckoutGateway } from '../domain/ports/gateway';
import type { QrCodec } from '../domain/ports/qr-codec';
import type { ReconcileStore } from '../domain/ports/reconcile-store';
import type { RefundStore } from '../domain/ports/refund-store';
import type { CallBudget } from '../domain/ports/call-budget';
import type { WatchStore } from '../domain/ports/watch-store';

/** What every use case of this folder needs. `payBase`: the only host that a code may lead to. */
export type CheckoutDeps = {
  readonly store: CheckoutStore;
  readonly budget: CallBudget;
  readonly gateway: Pick<
    CheckoutGateway,
    'create' | 'get' | 'findByRequestId' | 'search' | 'cancel' | 'refund' | 'resendToTerminal'
  >;
  readonly qr: QrCodec;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly payBase: string;
  /** The page that a payer of channel `web` returns to; null when this server has no public address. */
  readonly returnPage: (id: CheckoutId) => string | null;
  /** Whether the gateway may be read about a checkout now, for the request that is answered (see `createGate`). */
  readonly mayRefresh: (id: CheckoutId) => Promise<boolean>;
  /** The instance number of this process, locked in the database while it lives; null before it has one. */
  readonly instance: () => number | null;
};

/** What refunding needs besides. */
export type RefundDeps = CheckoutDeps & { readonly refunds: RefundStore };

/** What the watcher needs besides. */
export type WatchDeps = CheckoutDeps & { readonly watch: WatchStore };

/** What comparing our books with the gateway's needs besides. */
export type ReconcileDeps = WatchDeps & { readonly reconcile: ReconcileStore };
