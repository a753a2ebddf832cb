import useSWR from 'swr';
import type { ExceptionListDto } from '../api/exception-dto';
import { exceptionPaths } from '../api/exception-paths';
import type { ExceptionState } from '../api/resolve-exception-body';
import { getJson } from './fetch-json';
import { retryStatus } from './retry-status';

const EVERY_MS = { open: 5_000, resolved: 15_000 } as const;

const readExceptions = (path: string) => getJson<ExceptionListDto>(path);

/** Money that does not fit, live, for managers. Every part of a screen that uses it shares one poll. */
export function useExceptions(state: ExceptionState, seed?: ExceptionListDto): ExceptionListDto | undefined {
  const { data } = useSWR<ExceptionListDto, unknown>(exceptionPaths.list(state), readExceptions, {
    ...(seed && { fallbackData: seed }),
    refreshInterval: EVERY_MS[state],
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data;
}
