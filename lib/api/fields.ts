import { z } from 'zod';
import { asCheckoutId, isStorable } from '../domain/core/ids';
import { CURRENCIES } from '../domain/money/currency';
import type { HistoryCursor } from '../domain/ports/history-store';
import { LONGEST_URL } from './limits';

/** Trimmed text in which the database can store every character. */
export const storableText = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine(isStorable, 'has characters that cannot be stored');

/** The same where it may be left out; empty counts as left out. */
export const optionalText = (most: number) =>
  storableText(0, most)
    .transform((text) => text || undefined)
    .optional();

/** An http or https address, taken as it is sent on: with no blank, which `new URL` would drop, and no name or password. */
export const httpUrl = z
  .string()
  .max(LONGEST_URL)
  .regex(/^[^\s\p{Cc}]+$/u, 'must be an address without blanks')
  .refine(isHttpAddress, 'must be an http or https address')
  .refine(holdsNoPassword, 'must hold no name or password')
  .refine(isStorable, 'has characters that cannot be stored')
  .meta({ format: 'uri' });

function isHttpAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

/** Every check of a text is made, so it may be no address at all. */
function holdsNoPassword(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** A decimal amount in major units, such as `12.50`. */
export const decimalText = z.string().regex(/^\d{1,13}(\.\d{1,3})?$/);

/** The same where it may be left out; empty counts as left out. */
export const optionalDecimal = z
  .string()
  .regex(/^(?:\d{1,13}(?:\.\d{1,3})?)?$/)
  .transform((text) => text || undefined)
  .optional();

/** One of the currencies we can count in. */
export const currencyCode = z
  .enum(CURRENCIES as [string, ...string[]])
  .transform((code) => code as (typeof CURRENCIES)[number]);

/** Where a page of checkouts ends, as text: `<milliseconds>_<id>`, up to the year 5138. */
export const cursorText = z.string().regex(/^\d{1,14}_chk_[0-9a-z]{1,60}$/);

/** `text` as `cursorText` accepts it. */
export const readCursor = (text: string): HistoryCursor => {
  const cut = text.indexOf('_');
  return { createdAt: Number(text.slice(0, cut)), id: asCheckoutId(text.slice(cut + 1)) };
};

export const writeCursor = ({ createdAt, id }: HistoryCursor): string => `${createdAt}_${id}`;
