import type { Checkout } from '../../domain/checkout/checkout';
import { asRefundId, type CheckoutId } from '../../domain/core/ids';
import { can, canWithApproval, type Staff } from '../../domain/staff/staff';
import type { Money } from '../../domain/money/money';
import type { OpenRefundOutcome } from '../../domain/ports/refund-store';
import type { Refund, RefundFailure } from '../../domain/refund/refund';
import { refundRefusal, type RefundRefusal } from '../../domain/refund/refund-rules';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps, RefundDeps } from '../deps';
import { idempotentRequest } from '../open/new-checkout';
import { readCheckout } from '../observe/read-checkout';
import { sendRefund } from './send-refund';
import { SECOND } from '../../domain/core/durations';

export type RefundInput = {
  readonly id: CheckoutId;
  /** Made on the device before it sends; the same for every repetition of one request. */
  readonly idempotencyKey: string;
  /** Above 0. */
  readonly amount: Money;
  /** Why; 1 to 500 characters. */
  readonly note: string;
  readonly staff: Person;
  /** Somebody with the permission who has just confirmed with their PIN; null when that is not needed. */
  readonly approver?: Person | null;
  /** How much of this payment they may refund without approval, in minor units; 0 when absent. */
  readonly limitMinor?: number;
};

type Person = Pick<Staff, 'id' | 'role' | 'branchId' | 'grants'>;

export type RefundError =
  | { readonly kind: 'not_found' | 'not_allowed' | 'key_reused' }
  | { readonly kind: 'in_flight'; readonly retryAfterMs: number }
  | { readonly kind: RefundRefusal; readonly checkout: Checkout }
  | { readonly kind: 'failed'; readonly failure: RefundFailure };

/**
 * Refunds a payment, in full or in part. Ok with a refund in state `asked`: its outcome is not known yet, the watcher finds
 * it out, and no other refund may begin meanwhile. `not_read`: the amount refunded so far could not be read from the
 * gateway, so nothing was started.
 */
export async function refundCheckout(
  deps: RefundDeps,
  input: RefundInput,
): Promise<Result<Refund, RefundError>> {
  const { id, staff, amount, note, approver = null, limitMinor = 0 } = input;
  const found = await deps.store.find(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const isApproved = canWithApproval(staff, approver, 'refunds.make');
  // Earlier refunds of the payment count, so that many small ones do not exceed the limit.
  const isAllowed = ({ refundedMinor }: Checkout) => isApproved || refundedMinor + amount.minor <= limitMinor;
  if (!isApproved && amount.minor > limitMinor) return err({ kind: 'not_allowed' });
  const { minor, currency } = amount;
  const values = { checkout: id, minor, currency, note };
  const idempotency = idempotentRequest(input.idempotencyKey, staff.id, values);
  const earlier = await deps.refunds.findByKey(idempotency);
  if (earlier) return answer(deps, earlier);
  const read = await readCheckout(deps, found);
  const isRead = read.lastObservation > found.lastObservation;
  // Refused only under the lock: another arrival of the same request may have begun meanwhile.
  const outcome = await deps.refunds.open({
    idempotency,
    checkoutId: id,
    refund: {
      id: asRefundId(`rfd_${deps.random.text(128)}`),
      amount,
      note,
      approvedBy: can(staff, 'refunds.make') ? null : (approver?.id ?? null),
      createdAt: deps.clock.now(),
    },
    refuse: (locked) =>
      refundRefusal(locked, amount) ??
      (isRead ? null : 'not_read') ??
      (isAllowed(locked) ? null : 'not_allowed'),
  });
  if (outcome.kind === 'opened') await sendRefund(deps, read, outcome.refund);
  return answer(deps, outcome);
}

async function answer(deps: RefundDeps, outcome: OpenRefundOutcome): Promise<Result<Refund, RefundError>> {
  switch (outcome.kind) {
    case 'key_reused':
      return err({ kind: 'key_reused' });
    case 'refused':
      return err({ kind: outcome.refusal, checkout: outcome.checkout });
    case 'replayed':
      return describe(deps, outcome.refund, true);
    case 'opened': {
      const refund = await deps.refunds.find(outcome.refund.id);
      if (!refund) throw new Error(`No such refund: ${outcome.refund.id}`);
      return describe(deps, refund, false);
    }
  }
}

/** Longer than sending one takes: until then a repetition of the request waits for the first. */
const IN_FLIGHT_MS = 40 * SECOND;
const RETRY_AFTER_MS = SECOND;

function describe({ clock }: CheckoutDeps, refund: Refund, isReplay: boolean): Result<Refund, RefundError> {
  if (refund.failure) return err({ kind: 'failed', failure: refund.failure });
  const isInFlight = isReplay && refund.state === 'asked' && clock.now() - refund.createdAt < IN_FLIGHT_MS;
  return isInFlight ? err({ kind: 'in_flight', retryAfterMs: RETRY_AFTER_MS }) : ok(refund);
}
