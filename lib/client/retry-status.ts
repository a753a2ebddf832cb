import type { SWRConfiguration } from 'swr';
import { ProblemError } from './fetch-json';

const DELAYS_MS = [700, 1_500, 3_000, 5_000];
const FINAL = [401, 403, 404];

/**
 * SWR's own back-off grows to half an hour and suspends polling meanwhile; after an outage the till must know
 * within seconds.
 */
export const retryStatus: NonNullable<SWRConfiguration['onErrorRetry']> = (
  ...[error, , , revalidate, opts]
) => {
  if (error instanceof ProblemError && FINAL.includes(error.status)) return;
  const { retryCount } = opts;
  const delay = DELAYS_MS[Math.min(retryCount, DELAYS_MS.length) - 1] ?? 5_000;
  setTimeout(() => void revalidate({ retryCount }), delay * (0.8 + Math.random() * 0.4));
};
