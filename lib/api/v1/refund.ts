import { z } from 'zod';
import { type Refund, REFUND_FAILURES, REFUND_STATES } from '../../domain/refund/refund';
import { toDecimalText } from '../../domain/money/money';
import { decimalText, storableText } from '../fields';
import { LONGEST_NOTE } from '../limits';

/** `POST /api/v1/checkouts/{id}/refunds`, with an `Idempotency-Key` header. */
export const newRefundBody = z
  .strictObject({
    amount: decimalText.describe('Decimal in major units of the checkout’s currency.'),
    reason: storableText(1, LONGEST_NOTE),
  })
  .meta({ id: 'NewRefund' });

export const refundBodyV1 = z
  .strictObject({
    id: z.string(),
    checkoutId: z.string(),
    amount: z.string(),
    currency: z.string(),
    reason: z.string(),
    state: z
      .enum(REFUND_STATES)
      .describe('`asked`: its outcome is not known yet. `done`: the payment service showed it.'),
    failure: z.strictObject({ reason: z.enum(REFUND_FAILURES), detail: z.string().nullable() }).nullable(),
    createdAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Refund' });

export type NewRefundBody = z.output<typeof newRefundBody>;
export type RefundBodyV1 = z.output<typeof refundBodyV1>;

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
