import { MAX_MINOR } from '../../domain/money/money';

/** An amount that is being typed. */
export type TypedAmount = {
  readonly minor: number;
  /** Digits behind a separator that was typed; null: none was, and digits shift in from the right. */
  readonly decimals: number | null;
};

/** Why an input was not taken; the amount stays as it was. `scanner`: a machine typed it. */
export type TypingRefusal = 'decimals' | 'unclear' | 'too_large' | 'scanner';

export type Typing = TypedAmount | TypingRefusal;

export const NOTHING_TYPED: TypedAmount = { minor: 0, decimals: null };

const upToMost = (minor: number, decimals: number | null): Typing =>
  minor > MAX_MINOR ? 'too_large' : { minor, decimals };

/** Digits shift in from the right, as on a card terminal, until a separator has fixed the place. */
export function typeDigits({ minor, decimals }: TypedAmount, digits: string, exponent: number): Typing {
  if (decimals === null) return upToMost(Number(`${minor}${digits}`), null);
  const count = decimals + digits.length;
  return count > exponent ? 'decimals' : upToMost(minor + Number(digits) * 10 ** (exponent - count), count);
}

/** What stands before it are whole units, what follows are their parts. */
export function typeSeparator({ minor, decimals }: TypedAmount, exponent: number): Typing {
  if (exponent === 0) return 'decimals';
  return decimals === null ? upToMost(minor * 10 ** exponent, 0) : 'unclear';
}

/** Takes the last key back. */
export function deleteLast({ minor, decimals }: TypedAmount, exponent: number): TypedAmount {
  if (decimals === null) return { minor: Math.floor(minor / 10), decimals };
  if (decimals === 0) return { minor: minor / 10 ** exponent, decimals: null };
  return { minor: minor - (minor % 10 ** (exponent - decimals + 1)), decimals: decimals - 1 };
}

/** The key beside the nought on keypads that have one, whatever it is in their language. */
export const isSeparator = (key: string): boolean => key.length === 1 && '.,٫'.includes(key);
