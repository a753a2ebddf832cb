import type { Checkout } from '../../domain/checkout/checkout';
import { asRefundId, type CheckoutId } from '../../domain/core/ids';
import { can, canWithApproval, type Staff } from '../../domain/staff/staff';
import type { Money } from '../../domain/money/money';
import type { IdempotentRequest } from '../../domain/ports/checkout-store';
import type { OpenRefundOutcome } from '../../domain/ports/refund-store';
import type { Refund, RefundFailure } from '../../domain/refund/refund';
import { refundRefusal, type RefundRefusal } from '../../domain/refund/refund-rules';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps } from '../deps';
import { fingerprint } from '../open/new-checkout';
import { readCheckout } from '../observe/read-checkout';
import { sendRefund } from './send-refund';

/** Longer than sending one takes: until then a repetition of the tap waits for the first. */
const IN_FLIGHT_MS = 40_000;
const ASK_AGAIN_MS = 1_000;

export type RefundRequest = {
  readonly id: CheckoutId;
  /** Made on the device before it sends; the same for every repetition of one tap. */
  readonly idempotencyKey: string;
  /** Above 0. */
  readonly amount: Money;
  /** Why; 1 to 500 characters. */
  readonly note: string;
  readonly staff: Person;
  /** Somebody who may, and whose PIN was right just now; only for those who may not by themselves. */
  readonly approver?: Person | null;
  /** What they may give back of this payment without anybody's approval, in minor units; 0 where it is not said. */
  readonly aloneMinor?: number;
};

type Person = Pick<Staff, 'id' | 'role' | 'branchId' | 'grants'>;

export type RefundError =
  | { readonly kind: 'not_found' | 'not_allowed' | 'key_reused' }
  | { readonly kind: 'in_flight'; readonly retryAfterMs: number }
  | { readonly kind: RefundRefusal; readonly checkout: Checkout }
  | { readonly kind: 'failed'; readonly failure: RefundFailure };

/**
 * Gives a payment back, all of it or a part. Ok with a refund in state `asked`: its outcome is not known yet, the
 * watcher finds it out, and no other one may begin meanwhile. `not_read`: the payment service could not be asked how
 * much went back already, so nothing was started.
 */
export async function refundCheckout(
  deps: CheckoutDeps,
  input: RefundRequest,
): Promise<Result<Refund, RefundError>> {
  const { id, staff, amount, note, approver = null, aloneMinor = 0 } = input;
  const found = await deps.store.find(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const isApproved = canWithApproval(staff, approver, 'refunds.make');
  // All that went back of a payment counts, so that many small ones do not make a large one.
  const isAllowed = ({ refundedMinor }: Checkout) => isApproved || refundedMinor + amount.minor <= aloneMinor;
  if (!isApproved && amount.minor > aloneMinor) return err({ kind: 'not_allowed' });
  const idempotency: IdempotentRequest = {
    key: input.idempotencyKey,
    staffId: staff.id,
    fingerprint: fingerprint({ checkout: id, minor: amount.minor, currency: amount.currency, note }),
  };
  const earlier = await deps.refunds.findByKey(idempotency);
  if (earlier) return answer(deps, earlier);
  const read = await readCheckout(deps, found);
  const isRead = read.lastObservation > found.lastObservation;
  // Not refused before it is locked: another arrival of this very tap may have begun meanwhile.
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

async function answer(deps: CheckoutDeps, outcome: OpenRefundOutcome): Promise<Result<Refund, RefundError>> {
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

function describe({ clock }: CheckoutDeps, refund: Refund, isAgain: boolean): Result<Refund, RefundError> {
  if (refund.failure) return err({ kind: 'failed', failure: refund.failure });
  const isAtWork = isAgain && refund.state === 'asked' && clock.now() - refund.createdAt < IN_FLIGHT_MS;
  return isAtWork ? err({ kind: 'in_flight', retryAfterMs: ASK_AGAIN_MS }) : ok(refund);
}
