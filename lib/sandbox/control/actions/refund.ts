import { z } from 'zod';
import { amountSchema, decimalsMistake } from '../../checkout/amount';
import type { Checkout } from '../../checkout/checkout';
import { newId } from '../../core/new-id';
import type { Decimal } from '../../values/decimal';
import { isBelow, subtractDecimals } from '../../values/decimal-sum';
import type { Action, ActionRefusal } from './action';
import { latest } from './latest';
import { readInput } from './read-input';
import { requireStatus } from './require-status';

const inputSchema = z.object({ amount: amountSchema.optional() });

/** Somebody gives money back in the portal: everything that is left of what was paid, unless told otherwise. */
export const refund: Action = (world, checkout, input) => {
  const read = readInput(inputSchema, input);
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
