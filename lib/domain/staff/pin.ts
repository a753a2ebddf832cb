import { MINUTE } from '../core/durations';

/** Wrong PINs that are free, then the wait after each further one, in milliseconds. */
const FREE_ATTEMPTS = 4;
const WAITS = [MINUTE, 5 * MINUTE, 15 * MINUTE] as const;

/**
 * How long sign-in stays closed after this many wrong PINs in a row: 480 guesses a day at most,
 * 0.05 % of a 6-digit space.
 */
export function pinLockMs(wrongInARow: number): number {
  if (wrongInARow <= FREE_ATTEMPTS) return 0;
  return WAITS[Math.min(wrongInARow - FREE_ATTEMPTS, WAITS.length) - 1] ?? 15 * MINUTE;
}

/** PINs that everybody tries first: one digit repeated, counting up or down, a pair or a half repeated. */
export function isWeakPin(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));
  const isCounting = [0, 1, -1].some((step) => steps.every((each) => each === step));
  return isCounting || /^(\d\d)\1+$/.test(pin) || /^(\d{3})\1$/.test(pin);
}
