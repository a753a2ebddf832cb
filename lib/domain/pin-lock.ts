const MINUTE = 60_000;

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
