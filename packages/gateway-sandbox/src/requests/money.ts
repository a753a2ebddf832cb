import { z } from 'zod';
import { minorDigits } from '../values/currency';
import { type Decimal, decimalSchema, decimalUnits, significantScale } from '../values/decimal';
import { flag, optional, optionalOr } from '../values/fields';

/** 10^12 in units of 10^-30: more than any till takes. */
const tooMuch = 10n ** 42n;

export const amountSchema = decimalSchema
  .refine((value) => decimalUnits(value) > 0n, 'must be greater than 0')
  .refine((value) => decimalUnits(value) < tooMuch, 'is too large');

/** Why the decimals of an amount do not fit its currency, or undefined. */
export function decimalsMistake(amount: Decimal, currency: string): string | undefined {
  const digits = minorDigits(currency);
  if (significantScale(amount) <= digits) return undefined;
  return `must not have more than ${digits} decimals in ${currency}`;
}

const notNegative = decimalSchema.refine((value) => decimalUnits(value) >= 0n, 'must not be negative');

export const totalsSchema = z.object({
  subtotal: notNegative,
  tax: notNegative,
  shipping: optional(notNegative),
  handling: optional(notNegative),
  discount: optional(notNegative),
  skipTotalsValidation: optionalOr(flag, true),
});

/** The gateway forgives a cent of rounding. */
const tolerance = decimalUnits(decimalSchema.parse('0.01'));

interface Priced {
  readonly amount: Decimal;
  readonly totals?: z.infer<typeof totalsSchema> | undefined;
  readonly items?: readonly { readonly linetotal: Decimal }[] | undefined;
}

/** The rules over several fields, the same for every type of checkout. */
export function checkMoney(request: Priced & { readonly currency: string }, context: z.RefinementCtx): void {
  const decimals = decimalsMistake(request.amount, request.currency);
  if (decimals) context.addIssue({ code: 'custom', path: ['amount'], message: decimals });
  const totals = totalsMistake(request);
  if (totals) context.addIssue({ code: 'custom', path: ['totals'], message: totals });
}

/** Why the totals do not add up, or undefined. By default the gateway does not check them. */
function totalsMistake({ amount, totals, items }: Priced): string | undefined {
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
