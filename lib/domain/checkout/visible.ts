import type { Checkout } from './checkout';

/** A value as others see it, comparable with `===`. */
type Seen<Value> = (value: Value) => string | number | boolean | null;

const same = <Value extends string | number | null>(value: Value): Value => value;
const whole: Seen<object | null> = (value) => JSON.stringify(value);

/**
 * What screens, other processes and other systems can see of each field; null: nothing. A new field must be decided
 * here. What every read changes is nothing to them, or every read would wake everybody.
 */
const SEEN: { readonly [Key in keyof Checkout]: Seen<Checkout[Key]> | null } = {
  id: same,
  orderId: same,
  reference: same,
  gatewayReference: same,
  systemId: same,
  requestId: null,
  amount: whole,
  phase: same,
  status: same,
  gateway: whole,
  rejection: whole,
  createdAt: same,
  expiresAt: same,
  endedAt: same,
  lastReadAt: null,
  lastObservation: null,
  emptySearches: null,
  lastSearchAt: null,
  creates: null,
  ownerInstance: null,
  isStopped: null,
  request: whole,
  booked: whole,
  bookedAt: null,
  refundedMinor: same,
  // Which one it is, not how often it was read for.
  pendingRefund: (refund) => refund?.id ?? null,
  // Whether money can be refunded or is answered for, not in which words it is doubted.
  anomaly: (anomaly) => anomaly !== null,
  version: null,
};

function differs<Key extends keyof Checkout>(key: Key, before: Checkout, after: Checkout): boolean {
  const seen = SEEN[key];
  return seen !== null && seen(before[key]) !== seen(after[key]);
}

/** Whether anybody who looks at the checkout sees something else than before. */
export const isVisiblyChanged = (before: Checkout, after: Checkout): boolean =>
  (Object.keys(SEEN) as (keyof Checkout)[]).some((key) => differs(key, before, after));
