import { windowStorage } from '../device/device-storage';
import { TYPED_AMOUNT_KEY } from '../device/early-keys';
import type { TypedAmount } from '../format/typed-amount';

const LIFE_MS = 15 * 60_000;

export type Typist = { readonly id: string; readonly name: string };

/** What is typed of a sale: its amount, what staff wrote about it, and whose it is, where that is somebody else's. */
export type SaleDraft = TypedAmount & { readonly note: string; readonly by: Typist | null };

/** `isEarlier`: somebody has looked at another screen since, and may have forgotten it. */
export type TakenDraft = SaleDraft & { readonly isEarlier: boolean };

/** As it is stored: amount, decimals, currency, when, whose by id and name, note. */
type Kept = readonly [number, number | null, string, number, string, string, string];

const MOST_MINOR = 9_999_999_999_999;

/** Null: not of ours, whoever wrote it. */
function readKept(text: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? '');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKept(kept: unknown): kept is Kept {
  if (!Array.isArray(kept)) return false;
  const [minor, decimals, currency, at, ...texts]: readonly unknown[] = kept;
  return (
    isWhole(minor, MOST_MINOR) &&
    (decimals === null || isWhole(decimals, 9)) &&
    typeof at === 'number' &&
    texts.length === 3 &&
    [currency, ...texts].every((each) => typeof each === 'string')
  );
}

const isWhole = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** Between the charge of an amount and the next keypad nothing is kept: what is still typed belongs to nothing. */
let isOpen = false;

/** Keeps what is typed and not charged yet, through a reload and the next person's sign-in; in this window alone. */
export function keepDraft(draft: SaleDraft, currency: string, me: Typist): void {
  if (isOpen) leaveDraft(draft, currency, me);
}

/** For the next keypad, wherever it is left: also between two of them. */
export function leaveDraft({ minor, decimals, note, by }: SaleDraft, currency: string, me: Typist): void {
  if (minor === 0 && note === '') return windowStorage.remove(TYPED_AMOUNT_KEY);
  const { id, name } = by ?? me;
  const kept: Kept = [minor, decimals, currency, Date.now(), id, name, note];
  windowStorage.write(TYPED_AMOUNT_KEY, JSON.stringify(kept));
}

/** No keypad has begun since the page was loaded. */
let isFirst = true;

/** By a load at this address, also a reload: nobody has been anywhere else meanwhile. */
function isJustLoaded(): boolean {
  const [load] = performance.getEntriesByType('navigation');
  return isFirst && (load === undefined || new URL(load.name).pathname === location.pathname);
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
export function takeDraft(currency: string, chargedAt: number, me: Typist): TakenDraft | null {
  const kept = readKept(windowStorage.read(TYPED_AMOUNT_KEY));
  forgetDraft();
  isOpen = true;
  const isEarlier = !isJustLoaded();
  isFirst = false;
  if (!kept) return null;
  const [minor, decimals, of, at, id, name, note] = kept;
  const isFresh = Math.abs(Date.now() - at) < LIFE_MS && at > chargedAt;
  if (of !== currency || !isFresh) return null;
  return { minor, decimals, note, by: id === me.id ? null : { id, name }, isEarlier: isEarlier && minor > 0 };
}
