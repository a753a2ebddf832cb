import type { Branch } from '../branch/branch';
import { mainBranch } from '../branch/main-branch';
import type { StoredCard } from '../card/stored-card';
import type { Checkout } from '../checkout/checkout';
import { type Modes, modesSchema } from '../modes/modes';
import type { Message } from '../outbox/message';
import type { Payment } from '../payment/payment';
import type { Subscription } from '../subscription/subscription';
import type { PendingDelivery } from '../webhook/pending-delivery';
import type { Webhook } from '../webhook/webhook';

/** Everything the sandbox knows, rebuilt from the book on every start. */
export interface State {
  seq: number;
  clockOffsetMs: number;
  lastId: bigint;
  modes: Modes;
  /** In order of creation, which is the order of ids. */
  readonly checkouts: Map<string, Checkout>;
  /** What a checkout looked like before, newest last, for answers that come from an old copy. */
  readonly earlier: Map<string, readonly Checkout[]>;
  readonly idByKey: Map<string, string>;
  /** More than one only where duplicates are created. */
  readonly idsByRequestId: Map<string, readonly string[]>;
  /** Checkouts that time can still end: pending or authorised. */
  readonly expiringIds: Set<string>;
  readonly payments: Map<string, Payment>;
  readonly webhooks: Map<string, Webhook>;
  readonly deliveries: Map<string, PendingDelivery>;
  readonly outbox: { readonly at: string; readonly message: Message }[];
  readonly branches: Map<string, Branch>;
  readonly storedCards: Map<string, StoredCard>;
  readonly subscriptions: Map<string, Subscription>;
}

export function emptyState(): State {
  return {
    seq: 0,
    clockOffsetMs: 0,
    lastId: 0n,
    modes: modesSchema.parse({}),
    checkouts: new Map(),
    earlier: new Map(),
    idByKey: new Map(),
    idsByRequestId: new Map(),
    expiringIds: new Set(),
    payments: new Map(),
    webhooks: new Map(),
    deliveries: new Map(),
    outbox: [],
    branches: new Map([[mainBranch.id, mainBranch]]),
    storedCards: new Map(),
    subscriptions: new Map(),
  };
}
