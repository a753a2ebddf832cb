import { type Decimal, decimalSchema, decimalUnits } from './decimal';

const scaleOf = (value: Decimal): number => value.split('.')[1]?.length ?? 0;

/** The exact sum, with the decimals of the finer of the two. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return written(decimalUnits(left, scale) + decimalUnits(right, scale), scale);
}

/** What is left; `right` must not be greater than `left`. */
export function subtractDecimals(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right));
  return written(decimalUnits(left, scale) - decimalUnits(right, scale), scale);
}

function written(units: bigint, scale: number): Decimal {
  const digits = units.toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return decimalSchema.parse(scale === 0 ? whole : `${whole}.${digits.slice(-scale)}`);
}

export function isBelow(left: Decimal, right: Decimal): boolean {
  return decimalUnits(left) < decimalUnits(right);
}
