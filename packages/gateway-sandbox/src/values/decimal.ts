import { z } from 'zod';
import { requiredOr } from './fields';

const written = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,2}))?$/;
const maxScale = 30;
const maxWholeDigits = 30;

/** Money as plain decimal text ("100", "12.50", "0.125"): merchants get back exactly the digits they sent. */
export const decimalSchema = z
  .string(requiredOr('must be a number'))
  .transform((text, context) => {
    const plain = toPlain(text.trim());
    if (plain !== undefined) return plain;
    context.addIssue({ code: 'custom', message: 'must be a number' });
    return z.NEVER;
  })
  .brand<'Decimal'>()
  // Callers write a number or a text: `readJson` makes both text.
  .meta({ type: ['number', 'string'], example: '100.00' });

export type Decimal = z.infer<typeof decimalSchema>;

export const zero: Decimal = decimalSchema.parse('0.0');

/** The value as a whole number of 10^-scale; `scale` must be at least the decimal's own. */
export function decimalUnits(value: Decimal, scale = maxScale): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** Number of decimals without trailing zeros: "12.500" has one. */
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

const scaleOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** The exact sum, with the larger number of decimals. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return fromUnits(decimalUnits(left, scale) + decimalUnits(right, scale), scale);
}

/** The exact difference; `right` must not be greater than `left`. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return fromUnits(decimalUnits(left, scale) - decimalUnits(right, scale), scale);
}

function fromUnits(units: bigint, scale: number): Decimal {
  const digits = units.toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return decimalSchema.parse(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`);
}

export function isBelow(left: Decimal, right: Decimal): boolean {
  return decimalUnits(left) < decimalUnits(right);
}
