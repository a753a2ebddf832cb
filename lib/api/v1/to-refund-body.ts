import { toDecimalText } from '../../domain/money';
import type { Refund } from '../../domain/refund';
import type { RefundBodyV1 } from './refund';

export const toRefundBody = ({ amount, note, failure, ...refund }: Refund): RefundBodyV1 => ({
  id: refund.id,
  checkoutId: refund.checkoutId,
  amount: toDecimalText(amount),
  currency: amount.currency,
  reason: note,
  state: refund.state,
  failure: failure && { reason: failure.reason, detail: failure.detail },
  createdAt: new Date(refund.createdAt).toISOString(),
  endedAt: refund.endedAt === null ? null : new Date(refund.endedAt).toISOString(),
});
