import { assertNever } from '../domain/assert-never';
import type { Checkout } from '../domain/checkout';
import type { OrderEvent } from '../domain/event';
import type { CheckoutId } from '../domain/ids';
import type { Observation } from '../domain/observation';
import { observe, type Verdict } from '../domain/observe';
import type { CheckoutChange } from '../domain/ports/checkout-store';
import { isEnd } from '../domain/status';
import { watchDelay } from '../domain/watch-delay';
import { change } from './change';
import type { Deps } from './deps';

/**
 * Applies an observation under the checkout's lock: the only writer of a status in the product.
 * Watcher, buttons, recovery and hints all end here, so that races cannot disagree.
 */
export function settle(deps: Deps, id: CheckoutId, observation: Observation): Promise<Checkout> {
  return change(deps, id, (current) => {
    const verdict = observe(current, observation);
    report(deps, current, verdict);
    return toChange(current, { verdict, observation, now: deps.clock.now() });
  });
}

type Seen = { readonly verdict: Verdict; readonly observation: Observation; readonly now: number };

function toChange(current: Checkout, { verdict, observation, now }: Seen): CheckoutChange | null {
  const watchIn = watchDelay(current, now);
  switch (verdict.kind) {
    case 'stale':
      return null;
    case 'mismatch':
      return { ...evidence(observation, 'mismatch', { fields: verdict.fields.join(' ') }), watchIn };
    case 'held':
      return { ...evidence(observation, 'held', { from: current.status, to: verdict.status }), watchIn };
    case 'applied':
      return applied(current, verdict, { observation, now });
    default:
      return assertNever(verdict);
  }
}

// The read number advances, so that a late older answer cannot be applied; `lastReadAt` does not.
const evidence = (
  seen: Observation,
  kind: 'mismatch' | 'held',
  detail: OrderEvent['detail'],
): CheckoutChange => ({
  set: { lastObservation: seen.number },
  events: [{ kind: `checkout.${kind}`, detail }],
  observation: { seen, verdict: kind },
});

function applied(
  current: Checkout,
  { status, changed, alarm }: Extract<Verdict, { kind: 'applied' }>,
  { observation, now }: { observation: Observation; now: number },
): CheckoutChange {
  const read = { lastObservation: observation.number, lastReadAt: observation.startedAt };
  if (!changed) return { set: read, events: [], watchIn: watchDelay(current, now) };
  const ended = isEnd(status)
    ? { phase: 'closed' as const, endedAt: current.endedAt ?? observation.startedAt }
    : {};
  const set = { ...read, ...ended, status };
  return {
    set,
    events: [
      {
        kind: alarm ? `checkout.${alarm}` : 'checkout.status',
        detail: { from: current.status, to: status, text: observation.checkout.statusText },
      },
    ],
    observation: { seen: observation, verdict: alarm ?? 'applied' },
    watchIn: watchDelay({ ...current, ...set }, now),
  };
}

function report({ log }: Deps, { id, status }: Checkout, verdict: Verdict): void {
  if (verdict.kind === 'mismatch')
    log.error({ checkoutId: id, fields: verdict.fields }, 'read does not match');
  if (verdict.kind === 'held') log.error({ checkoutId: id, from: status, to: verdict.status }, 'read held');
  if (verdict.kind !== 'applied' || !verdict.changed) return;
  const fields = { checkoutId: id, from: status, to: verdict.status, alarm: verdict.alarm };
  if (verdict.alarm) log.error(fields, 'unusual status');
  else log.info(fields, 'status changed');
}
