import { z } from 'zod';
import { type Decimal, decimalSchema, decimalUnits } from '../values/decimal';
import { flag } from './flag';

const notNegative = decimalSchema.refine((value) => decimalUnits(value) >= 0n, 'must not be negative');

export const totalsSchema = z.object({
  subtotal: notNegative,
  tax: notNegative,
  shipping: notNegative.optional(),
  handling: notNegative.optional(),
  discount: notNegative.optional(),
  skipTotalsValidation: flag.default(true),
});

/** The gateway forgives a cent of rounding. */
const tolerance = decimalUnits(decimalSchema.parse('0.01'));

export interface Priced {
  readonly amount: Decimal;
  readonly totals?: z.infer<typeof totalsSchema> | undefined;
  readonly items?: readonly { readonly linetotal: Decimal }[] | undefined;
}

/** What is wrong with the totals, or nothing; by default the gateway does not look at all. */
export function totalsMistake({ amount, totals, items }: Priced): string | undefined {
  if (!totals || totals.skipTotalsValidation) return undefined;
  const plus = sum([totals.subtotal, totals.tax, totals.shipping, totals.handling]);
  if (differ(plus - sum([totals.discount]), decimalUnits(amount))) {
    return 'amount must equal subtotal + tax + shipping + handling - discount';
  }
  const lines = items?.map((item) => item.linetotal);
  if (lines?.length && differ(sum(lines), decimalUnits(totals.subtotal))) {
    return 'subtotal must equal the sum of all line totals';
  }
  return undefined;
}

function sum(values: readonly (Decimal | undefined)[]): bigint {
  return values.reduce((total, value) => total + (value ? decimalUnits(value) : 0n), 0n);
}

function differ(left: bigint, right: bigint): boolean {
  return left - right > tolerance || right - left > tolerance;
}
