import type { Refund, RefundFailure, RefundState } from '../../domain/refund/refund';
import { z } from 'zod';
import { MAX_MINOR } from '../../domain/money/money';
import { currencyCode, storableText } from '../fields';
import { LONGEST_NOTE } from '../limits';
import { signInBody } from '../till';

/** A refund and its outcome. Amounts are minor units; times are milliseconds since the epoch. */
export type RefundDto = {
  id: string;
  checkoutId: string;
  amountMinor: number;
  currency: string;
  note: string;
  state: RefundState;
  /** Only in state `failed`. */
  failure: RefundFailure | null;
  staffName: string;
  /** Whose PIN approved it; null when no approval was needed. */
  approvedBy: string | null;
  createdAt: number;
  endedAt: number | null;
};

export const toRefundDto = ({
  id,
  checkoutId,
  amount,
  requestedBy,
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
  staffName: requestedBy.name,
  approvedBy: approvedBy?.name ?? null,
  createdAt: refund.createdAt,
  endedAt: refund.endedAt,
});

/** `POST /api/checkouts/{id}/refunds`, with an `Idempotency-Key` header of 16 to 100 characters. */
export const refundBody = z.strictObject({
  amountMinor: z.int().min(1).max(MAX_MINOR),
  currency: currencyCode,
  note: storableText(1, LONGEST_NOTE),
  /** Of somebody who may refund, at the till of somebody who may not. */
  approval: signInBody.optional(),
});

export type RefundBody = z.input<typeof refundBody>;
