import type { Checkout } from '../../domain/checkout/checkout';
import type { OrderEvent } from '../../domain/checkout/event';
import { isCreatePending } from '../../domain/checkout/status';
import type { CheckoutUpdate, SiblingUpdate } from '../../domain/ports/checkout-store';

/** Nobody of the shop asked for it. */
const ENDED: OrderEvent = { kind: 'checkout.ended_by_money', detail: {} };

/**
 * Money came for one code of a sale, whether it counts or is set aside: every other one that waits is cancelled, or the
 * customer pays twice. Like one that staff stopped, it is asked to end until it has. Null: nobody has to end this one; it is
 * over, it ends already, somebody is paying it, or it reserves money, which a person lets go.
 */
export function endByMoney(other: Checkout): Pick<CheckoutUpdate, 'set' | 'events' | 'watchIn'> | null {
  const { phase, status, booked, isStopped } = other;
  if (booked !== null) return null;
  if (isCreatePending(phase)) return isStopped ? null : { set: { isStopped: true }, events: [ENDED] };
  const isUnpaid = status === null || status === 'PENDING';
  if (phase !== 'open' || !isUnpaid) return null;
  return { set: { isStopped: true, phase: 'cancelling' }, events: [ENDED], watchIn: 0 };
}

export const endOthers = (siblings: readonly Checkout[]): SiblingUpdate[] =>
  siblings.flatMap((other) => {
    const end = endByMoney(other);
    return end ? [{ id: other.id, ...end }] : [];
  });
