import { z } from 'zod';
import { newId } from '../../core/world';
import type { Checkout } from '../../model/checkout';
import { amountSchema, decimalsMistake } from '../../requests/money';
import { type Decimal, isBelow, subtractDecimals } from '../../values/decimal';
import { type Action, type ActionRefusal, latest, readInput, requireStatus } from './action';

export const refundInputSchema = z.object({ amount: amountSchema.optional() });

/** A refund in the portal: by default everything that is left of the payment. */
export const refund: Action = (world, checkout, input) => {
  const read = readInput(refundInputSchema, input);
  if (!read.ok) return read;
  const refusal = requireStatus(checkout, ['PAID', 'PARTIALLY_REFUNDED']);
  if (refusal) return { ok: false, error: refusal };
  const left = subtractDecimals(checkout.reported?.amount ?? checkout.amount, checkout.totalRefunded);
  const { amount = left } = read.value;
  const mistake = amountMistake(checkout, amount, left);
  if (mistake) return { ok: false, error: mistake };
  const { id: checkoutId, currency } = checkout;
  world.record({ kind: 'refunded', checkoutId, refundId: newId(world), currency, amount, by: 'portal' });
  return { ok: true, value: latest(world, checkout) };
};

function amountMistake({ currency }: Checkout, amount: Decimal, left: Decimal): ActionRefusal | undefined {
  const decimals = decimalsMistake(amount, currency);
  if (decimals) return { kind: 'invalid', sentence: `The amount ${decimals}.` };
  if (!isBelow(left, amount)) return undefined;
  return { kind: 'invalid', sentence: `No more than ${currency} ${left} is left to refund.` };
}
