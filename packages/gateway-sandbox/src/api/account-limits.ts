import type { World } from '../core/world';
import { formatAmount } from '../values/currency';
import { type Decimal, decimalSchema, isBelow } from '../values/decimal';
import type { Refusal } from './refusal';

/** Why the merchant's account does not allow this, or undefined. The gateway does not document its words. */
export function limitRefusal(
  { state }: World,
  { currency, amount }: { readonly currency: string; readonly amount: Decimal },
): Refusal | undefined {
  const { currencies, largestAmount } = state.modes;
  if (currencies !== '' && !currencies.split(',').includes(currency)) {
    return { kind: 'currency-not-taken', currency, taken: currencies.replaceAll(',', ', ') };
  }
  if (largestAmount === '') return undefined;
  const limit = decimalSchema.parse(largestAmount);
  return isBelow(limit, amount)
    ? { kind: 'amount-too-large', limit: formatAmount(currency, limit) }
    : undefined;
}
