import type { Checkout } from '../model/checkout';
import type { Message } from '../model/message';
import { type Modes, modesSchema } from '../model/modes';
import type { CardToken, Payment, StoredCard } from '../model/payment';
import { type Branch, mainBranch } from '../model/shop';
import type { Subscription, SubscriptionPayment } from '../model/subscription';
import type { PendingDelivery, Webhook } from '../model/webhook';

/** Everything the sandbox knows, rebuilt from the book on every start. */
export interface State {
  seq: number;
  clockOffsetMs: number;
  lastId: bigint;
  modes: Modes;
  /** In order of creation, which is the order of ids. */
  readonly checkouts: Map<string, Checkout>;
  /** Earlier versions of each checkout, newest last, for stale reads. */
  readonly earlier: Map<string, readonly Checkout[]>;
  readonly idByKey: Map<string, string>;
  /** More than one only in the mode that creates duplicates. */
  readonly idsByRequestId: Map<string, readonly string[]>;
  /** Checkouts that can still expire: pending or authorised. */
  readonly expiringIds: Set<string>;
  readonly payments: Map<string, Payment>;
  readonly webhooks: Map<string, Webhook>;
  readonly deliveries: Map<string, PendingDelivery>;
  readonly outbox: { readonly at: string; readonly message: Message }[];
  /** By id and merchant. */
  readonly branches: Map<string, Branch>;
  readonly storedCards: Map<string, StoredCard>;
  /** By their digest. */
  readonly cardTokens: Map<string, CardToken>;
  readonly subscriptions: Map<string, Subscription>;
  readonly subscriptionPayments: Map<string, SubscriptionPayment>;
  /** By subscription: sandbox time after which its next payment is due. */
  readonly scheduledFrom: Map<string, number>;
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
    branches: new Map([[`${mainBranch.id}/`, mainBranch]]),
    storedCards: new Map(),
    cardTokens: new Map(),
    subscriptions: new Map(),
    subscriptionPayments: new Map(),
    scheduledFrom: new Map(),
  };
}
