import { z } from 'zod';
import type { Decimal } from './decimal';
import { requiredOr } from './fields';

export const currencySchema = z
  .string(requiredOr('must be text'))
  .regex(/^[A-Za-z]{3}$/, 'must be a 3-letter currency code')
  .toUpperCase();

/** "AED 1,234.50": at least the currency's own decimals, with thousands separators. */
export function formatAmount(currency: string, amount: Decimal): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const decimals = fraction.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}

// ISO 4217 currencies whose minor unit is not 1/100.
const exceptions: Readonly<Record<string, number>> = {
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

export function minorDigits(currency: string): number {
  return exceptions[currency] ?? 2;
}
