import type { Refund } from '../domain/refund';
import type { RefundDto } from './refund-dto';

export const toRefundDto = ({
  id,
  checkoutId,
  amount,
  askedBy,
  approvedBy,
  ...refund
}: Refund): RefundDto => ({
  id,
  checkoutId,
  amountMinor: amount.minor,
  currency: amount.currency,
  note: refund.note,
  state: refund.state,
  failure: refund.failure,
  staffName: askedBy.name,
  approvedBy: approvedBy?.name ?? null,
  createdAt: refund.createdAt,
  endedAt: refund.endedAt,
});
