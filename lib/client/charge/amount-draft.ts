import { windowStorage } from '../device/device-storage';
import { TYPED_AMOUNT_KEY } from '../device/early-keys';
import type { TypedAmount } from '../format/typed-amount';

const LIFE_MS = 15 * 60_000;

export type Typist = { readonly id: string; readonly name: string };

/** What is typed of a sale: its amount, what staff wrote about it, and whose it is, where that is somebody else's. */
export type SaleDraft = TypedAmount & { readonly note: string; readonly by: Typist | null };

const DRAFT = /^(\d{1,13}) (\d?) (\w+) (\d+) (\S+) (\S+) ?(.*)$/;

/** Between the charge of an amount and the next keypad nothing is kept: what is still typed belongs to nothing. */
let isOpen = false;

/** Keeps what is typed and not charged yet, through a reload and the next person's sign-in; in this window alone. */
export function keepDraft({ minor, decimals, note, by }: SaleDraft, currency: string, me: Typist): void {
  if (!isOpen) return;
  if (minor === 0 && note === '') return windowStorage.remove(TYPED_AMOUNT_KEY);
  const { id, name } = by ?? me;
  const parts = [minor, decimals ?? '', currency, Date.now(), id, name.replace(/\s/g, '_'), note];
  windowStorage.write(TYPED_AMOUNT_KEY, parts.join(' '));
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
export function takeDraft(currency: string, chargedAt: number, me: Typist): SaleDraft | null {
  const [, minor, decimals, of, at, id = '', name = '', note = ''] =
    DRAFT.exec(windowStorage.read(TYPED_AMOUNT_KEY) ?? '') ?? [];
  forgetDraft();
  isOpen = true;
  const isFresh = Math.abs(Date.now() - Number(at)) < LIFE_MS && Number(at) > chargedAt;
  if (of !== currency || !isFresh) return null;
  const by = id === me.id ? null : { id, name: name.replaceAll('_', ' ') };
  return { minor: Number(minor), decimals: decimals ? Number(decimals) : null, note, by };
}
