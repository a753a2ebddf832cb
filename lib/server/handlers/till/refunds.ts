import 'server-only';
import type { RefundDeps } from '../../../checkout/deps';
import { refundCheckout, type RefundError } from '../../../checkout/refund/refund-checkout';
import { refundableMinor, refundLimitMinor } from '../../../domain/refund/refund-rules';
import { answer, problem } from '../../http/answer';
import type { z } from 'zod';
import { type refundBody, toRefundDto } from '../../../api/refunds/refund';
import { asCheckoutId, asStaffId } from '../../../domain/core/ids';
import { type Checkout, countedAmount } from '../../../domain/checkout/checkout';
import { money, toDecimalText } from '../../../domain/money/money';
import type { Session } from '../../../domain/ports/staff-store';
import { type StaffDeps, approve } from '../../../staff/sign-in';
import { answerPinError } from '../../auth/open-session';

export function answerRefundError(error: RefundError): Response {
  switch (error.kind) {
    case 'not_read':
      return problem('gateway_unreachable');
    case 'in_flight':
      return problem('in_flight', { retryAfterMs: error.retryAfterMs });
    case 'too_much':
      return answerTooMuch(error.checkout);
    case 'failed': {
      const { reason, detail } = error.failure;
      return reason === 'not_seen'
        ? problem('refund_not_seen')
        : problem(reason, { ...(detail && { detail }) });
    }
    default:
      return problem(error.kind);
  }
}

/** In minor units for our own screens, and as decimal text like every amount that other systems see. */
function answerTooMuch(checkout: Checkout): Response {
  const remainingMinor = refundableMinor(checkout);
  const remaining = toDecimalText(money(remainingMinor, countedAmount(checkout).currency));
  return problem('too_much', { remainingMinor, remaining });
}

type RefundHandlerDeps = { readonly checkouts: RefundDeps; readonly staff: StaffDeps };

type Request_ = {
  readonly id: string;
  readonly idempotencyKey: string;
  /** Of whoever sends it. */
  readonly address: string;
} & z.output<typeof refundBody>;

/**
 * Refunds a payment in the name of the signed-in person; `approval` is the PIN of somebody who allows it. 202 while the
 * outcome is unknown.
 */
export async function refundPayment(
  deps: RefundHandlerDeps,
  session: Session,
  { address, approval, ...request }: Request_,
): Promise<Response> {
  const { staff, branch } = session;
  const { idempotencyKey, amountMinor, currency, note } = request;
  const id = asCheckoutId(request.id);
  // No PIN is guessed under a payment that is not there.
  if (!(await deps.checkouts.store.find(id, branch.id))) return problem('not_found');
  const source = { deviceId: session.deviceId, address };
  const approved = approval && (await approve(deps.staff, { ...toPin(approval), source }));
  if (approved && !approved.ok) return answerPinError(approved.error);
  const amount = money(amountMinor, currency);
  const approver = approved?.value ?? null;
  const limitMinor = refundLimitMinor(staff, branch, currency);
  const input = { id, idempotencyKey, amount, note, staff, approver, limitMinor };
  const result = await refundCheckout(deps.checkouts, input);
  if (!result.ok) return answerRefundError(result.error);
  return answer(toRefundDto(result.value), result.value.state === 'asked' ? 202 : 201);
}

const toPin = ({ staffId, pin }: NonNullable<Request_['approval']>) => ({ staffId: asStaffId(staffId), pin });
