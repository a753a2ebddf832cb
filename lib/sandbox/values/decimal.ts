import { z } from 'zod';
import { requiredOr } from './required-or';

const written = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/;
const maxScale = 30;
const maxWholeDigits = 30;

/** Money as plain decimal text ("100", "12.50", "0.125"): the digits a merchant sent are the digits it gets back. */
export const decimalSchema = z
  .string(requiredOr('must be a number'))
  .transform((text, context) => {
    const plain = toPlain(text.trim());
    if (plain !== undefined) return plain;
    context.addIssue({ code: 'custom', message: 'must be a number' });
    return z.NEVER;
  })
  .brand<'Decimal'>();

export type Decimal = z.infer<typeof decimalSchema>;

export const zero: Decimal = decimalSchema.parse('0.0');

/** The value as a whole number of 10^-scale; `scale` must be at least the decimal's own. */
export function decimalUnits(value: Decimal, scale = maxScale): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** Decimals that matter: "12.500" has one. */
export function significantScale(value: Decimal): number {
  return (value.split('.')[1] ?? '').replace(/0+$/, '').length;
}

function toPlain(text: string): string | undefined {
  const [, sign = '', whole, fraction = '', exponent = '0'] = written.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const scale = fraction.length - Number(exponent);
  const wholeDigits = whole.length + Number(exponent);
  if (scale > maxScale || wholeDigits > maxWholeDigits) return undefined;
  const digits = BigInt(whole + fraction).toString() + '0'.repeat(Math.max(0, -scale));
  return sign + withPoint(digits, Math.max(0, scale));
}

function withPoint(digits: string, scale: number): string {
  if (scale === 0) return digits;
  const padded = digits.padStart(scale + 1, '0');
  return `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}
