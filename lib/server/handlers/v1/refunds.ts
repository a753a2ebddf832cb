import 'server-only';
import { sentenceError } from '../../../api/field-errors';
import { type NewRefundBody, type RefundBodyV1, toRefundBody } from '../../../api/v1/refund';
import type { RefundDeps } from '../../../checkout/deps';
import { refundCheckout } from '../../../checkout/refund/refund-checkout';
import { countedAmount } from '../../../domain/checkout/checkout';
import { parseDecimal } from '../../../domain/money/money';
import type { Caller } from '../../../domain/ports/staff-store';
import { answer, problem } from '../../http/answer';
import { answerRefundError } from '../till/refunds';
import { findForCaller } from './checkouts';

type Request_ = { readonly id: string; readonly idempotencyKey: string; readonly body: NewRefundBody };

/** 201, or 202 while its outcome is not known. */
export async function refundForSystem(
  deps: RefundDeps,
  caller: Caller,
  { id, idempotencyKey, body }: Request_,
): Promise<Response> {
  const { staff } = caller;
  const found = await findForCaller(deps, caller, id);
  if (!found) return problem('not_found');
  const { currency } = countedAmount(found);
  const amount = parseDecimal(body.amount, currency);
  if (!amount.ok || amount.value.minor === 0) return noAmount(currency);
  const input = { id: found.id, idempotencyKey, amount: amount.value, note: body.reason, staff };
  const result = await refundCheckout(deps, input);
  if (!result.ok) return answerRefundError(result.error);
  return answer<RefundBodyV1>(toRefundBody(result.value), result.value.state === 'asked' ? 202 : 201);
}

function noAmount(currency: string): Response {
  const detail = `amount: is no amount above 0 in ${currency}`;
  return problem('bad_request', { detail, errors: [sentenceError(detail)] });
}
