import { DAY, HOUR, MINUTE } from '../core/durations';

/** Wrong PINs that are free, then the wait after each further one, in milliseconds. */
const FREE_ATTEMPTS = 4;
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE] as const;

/**
 * How long one person's PIN is not compared on a known device after this many wrong ones in a row, in milliseconds: 480
 * guesses a day at most, 0.05 % of a 6-digit space.
 */
export function pinLockMs(wrongInARow: number): number {
  if (wrongInARow <= FREE_ATTEMPTS) return 0;
  return WAITS[Math.min(wrongInARow - FREE_ATTEMPTS, WAITS.length) - 1] ?? 15 * MINUTE;
}

/** From this many wrong PINs in a row a manager is told. */
export const GUESSING_FROM = FREE_ATTEMPTS + 1;

/**
 * Wrong PINs from devices on which nobody has signed in before: of one address and of all together. Beyond that only such
 * devices wait.
 */
export const STRANGERS = { windowMs: HOUR, ofAddress: 20, inAll: 100 } as const;

/**
 * Wrong PINs for one person from known devices on which that person has never signed in: whoever makes many devices known
 * by an own PIN still has no more than one device's guesses.
 */
export const ELSEWHERE = { windowMs: DAY, most: 480 } as const;

/** PINs that are guessed first: one digit repeated, counting up or down, a pair or a half repeated. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const isCounting = [0, 1, -1].some((step) => steps.every((each) => each === step));
  return isCounting || /^(\d\d)\1+$/.test(pin) || /^(\d{3})\1$/.test(pin);
}
