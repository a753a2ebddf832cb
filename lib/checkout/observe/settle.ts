import type { Checkout } from '../../domain/checkout/checkout';
import { isOtherCheckout, type Observation } from '../../domain/checkout/observation';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { followRefund } from '../refund/refund-outcome';
import { postings, type Postings } from '../../domain/checkout/postings';
import type { OrderEvent } from '../../domain/checkout/event';
import type { CheckoutId } from '../../domain/core/ids';
import { observe, anomalyOf, type Verdict } from '../../domain/checkout/observe';
import { endByMoney, endOthers } from '../../domain/checkout/sale';
import { isEnd } from '../../domain/checkout/status';
import { isSameMoney } from '../../domain/money/money';
import { watchDelay } from '../../domain/checkout/watch-schedule';
import type { CheckoutDeps } from '../deps';

/**
 * Applies an observation under the checkout's lock: the only writer of a status and of its payment in the ledger.
 * Watcher, buttons, recovery and gateway signals all end here, so that races cannot disagree.
 */
export function settle(deps: CheckoutDeps, id: CheckoutId, observation: Observation): Promise<Checkout> {
  return deps.store.change(id, (current, siblings) => settled(deps, { current, siblings, observation }));
}

type Locked = {
  readonly current: Checkout;
  readonly siblings: readonly Checkout[];
  readonly observation: Observation;
};

/** What `settle` writes for a checkout that is locked; null: nothing, the observation is stale. */
export function settled(
  deps: CheckoutDeps,
  { current, siblings, observation }: Locked,
): CheckoutUpdate | null {
  const verdict = observe(current, observation);
  report(deps, current, verdict);
  if (verdict.kind === 'stale') return null;
  const now = deps.clock.now();
  // Money for an earlier amount is no payment of this one.
  const isPaidElsewhere = siblings.some(
    ({ booked, amount }) => booked !== null && isSameMoney(amount, current.amount),
  );
  const context = { isPaidElsewhere, now };
  const found = postings(current, { observation, verdict }, context);
  for (const { kind } of found.exceptions) deps.log.error({ checkoutId: current.id, kind }, 'exception');
  const change = toChange(current, { verdict, observation, found, now });
  if (siblings.length === 0) return change;
  if (found.booked !== null && current.booked === null) return { ...change, siblings: endOthers(siblings) };
  const isMoneyBeside = siblings.some(({ booked }) => booked !== null);
  return isMoneyBeside && change.set.status === 'PENDING' ? endedToo(current, change) : change;
}

/** It can be paid again, after its customer gave up, and the sale has its money: it goes the way of the others. */
function endedToo(current: Checkout, change: CheckoutUpdate): CheckoutUpdate {
  const end = endByMoney({ ...current, ...change.set });
  if (!end) return change;
  return { ...change, ...end, set: { ...change.set, ...end.set }, events: [...change.events, ...end.events] };
}

type FreshVerdict = Exclude<Verdict, { kind: 'stale' }>;

type Settled = {
  readonly verdict: FreshVerdict;
  readonly observation: Observation;
  readonly found: Postings;
  readonly now: number;
};

function toChange(current: Checkout, { verdict, observation, found, now }: Settled): CheckoutUpdate {
  const { set, events, keepAs } = describe(current, verdict, observation);
  const { booked, refundedMinor, transfers, exceptions, clears } = found;
  const isMoney = transfers.length > 0 || exceptions.length > 0;
  const isFollowed = verdict.kind === 'applied' && current.pendingRefund !== null;
  const refund = isFollowed ? followRefund(current, observation, refundedMinor) : null;
  const changed = { ...set, ...refund?.set };
  return {
    set: {
      ...changed,
      lastObservation: observation.number,
      ...(booked !== current.booked && { booked, bookedAt: observation.startedAt }),
      ...(refundedMinor !== current.refundedMinor && { refundedMinor }),
    },
    events: [...events, ...(refund?.events ?? [])],
    ...((keepAs || isMoney) && { observation: { seen: observation, verdict: keepAs ?? 'applied' } }),
    transfers,
    exceptions,
    clears,
    ...(refund?.refundEnd && { refundEnd: refund.refundEnd }),
    watchIn: watchDelay({ ...current, ...changed }, now),
  };
}

type Description = {
  readonly set: CheckoutUpdate['set'];
  readonly events: readonly OrderEvent[];
  /** The verdict under which the read is stored in full; null: it showed nothing new. */
  readonly keepAs: string | null;
};

function describe(current: Checkout, verdict: FreshVerdict, observation: Observation): Description {
  const { startedAt, checkout } = observation;
  const anomaly = anomalyOf(verdict, observation);
  switch (verdict.kind) {
    // The read number advances, so that a late older answer cannot be applied; `lastReadAt` does not.
    case 'mismatch': {
      const fields = verdict.fields.join(' ');
      const found = anomalous(current, 'mismatch', { anomaly, detail: { fields } });
      const isOver = isEnd(checkout.status) && !isOtherCheckout(verdict.fields);
      return current.phase === 'cancelling' && isOver ? nothingToCancel(found) : found;
    }
    case 'deferred': {
      const detail = { from: current.status, to: verdict.status, text: checkout.statusText };
      return anomalous(current, 'deferred', { anomaly, detail });
    }
    case 'applied': {
      const { status, changed, alarm } = verdict;
      const read = { lastReadAt: startedAt, anomaly: null };
      if (!changed) return { set: read, events: [], keepAs: null };
      const ended = isEnd(status) ? { phase: 'closed' as const, endedAt: current.endedAt ?? startedAt } : {};
      const detail = { from: current.status, to: status, text: checkout.statusText };
      return {
        set: { ...read, ...ended, status },
        events: [{ kind: alarm ? `checkout.${alarm}` : 'checkout.status', detail }],
        keepAs: alarm ?? 'applied',
      };
    }
  }
}

type Anomaly = { readonly anomaly: string | null; readonly detail: OrderEvent['detail'] };

/** The same anomaly seen again is not logged again: equal lines would hide the first. */
const anomalous = (
  current: Checkout,
  kind: 'mismatch' | 'deferred',
  { anomaly, detail }: Anomaly,
): Description =>
  current.anomaly === anomaly
    ? { set: {}, events: [], keepAs: null }
    : { set: { anomaly }, events: [{ kind: `checkout.${kind}`, detail }], keepAs: kind };

/** It ended, although its money does not match: a cancel would be refused for ever, so none is waited for. */
const nothingToCancel = ({ set, events, keepAs }: Description): Description => ({
  set: { ...set, phase: 'open' },
  events: [...events, { kind: 'checkout.cancel_refused', detail: { error: 'ended' } }],
  keepAs,
});

function report({ log }: CheckoutDeps, { id, status }: Checkout, verdict: Verdict): void {
  if (verdict.kind === 'mismatch')
    log.error({ checkoutId: id, fields: verdict.fields }, 'read does not match');
  if (verdict.kind === 'deferred')
    log.error({ checkoutId: id, from: status, to: verdict.status }, 'read deferred');
  if (verdict.kind !== 'applied' || !verdict.changed) return;
  const fields = { checkoutId: id, from: status, to: verdict.status, alarm: verdict.alarm };
  if (verdict.alarm) log.error(fields, 'unusual status');
  else log.info(fields, 'status changed');
}
