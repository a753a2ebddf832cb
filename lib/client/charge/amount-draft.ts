import { windowStorage } from '../device/device-storage';
import { TYPED_AMOUNT_KEY } from '../device/early-keys';
import type { TypedAmount } from '../format/typed-amount';

const LIFE_MS = 15 * 60_000;

/** What is typed of a sale: its amount, and what staff wrote about it. */
export type SaleDraft = TypedAmount & { readonly note: string };

const DRAFT = /^(\d{1,13}) (\d?) (\w+) (\d+) ?(.*)$/;

/** Between the charge of an amount and the next keypad nothing is kept: what is still typed belongs to nothing. */
let isOpen = false;

/** Keeps what is typed and not charged yet, through a reload and the next person's sign-in; in this window alone. */
export function keepDraft({ minor, decimals, note }: SaleDraft, currency: string): void {
  if (!isOpen) return;
  if (minor === 0 && note === '') return windowStorage.remove(TYPED_AMOUNT_KEY);
  windowStorage.write(TYPED_AMOUNT_KEY, [minor, decimals ?? '', currency, Date.now(), note].join(' '));
}

/** What was charged must never come back. */
export function forgetDraft(): void {
  isOpen = false;
  windowStorage.remove(TYPED_AMOUNT_KEY);
}

/**
 * For a keypad that begins: what was typed in this currency, at most a quarter of an hour ago and after the last charge.
 * A device that crashed may have kept the charge and forgotten that the amount was to go.
 */
export function takeDraft(currency: string, chargedAt: number): SaleDraft | null {
  const [, minor, decimals, of, at, note = ''] = DRAFT.exec(windowStorage.read(TYPED_AMOUNT_KEY) ?? '') ?? [];
  forgetDraft();
  isOpen = true;
  const isFresh = Math.abs(Date.now() - Number(at)) < LIFE_MS && Number(at) > chargedAt;
  if (of !== currency || !isFresh) return null;
  return { minor: Number(minor), decimals: decimals ? Number(decimals) : null, note };
}
