import { ProblemError } from '../http/fetch-json';

type CancelEnd = {
  readonly failure: 'not_cancelled' | 'not_cancellable';
  /** It may have been done all the same, for all that is known from before then; null: it was not. */
  readonly since: number | null;
};

/** What became of a cancel that was not answered with a checkout; a server that has a problem of its own may have done it. */
export function cancelEnd(error: unknown, now = Date.now()): CancelEnd {
  const isRefused = error instanceof ProblemError && error.problem?.kind === 'not_cancellable';
  return isRefused ? { failure: 'not_cancellable', since: null } : { failure: 'not_cancelled', since: now };
}

/**
 * Whether nobody may scan a code since it is being cancelled: until the cancel is answered, and after an unclear end until
 * something is known that was asked for later. `askedAt`: when that was asked for, on this device's clock.
 */
export const isCancelUnderWay = (isAsked: boolean, unclearSince: number | null, askedAt: number): boolean =>
  isAsked || (unclearSince !== null && askedAt <= unclearSince);
