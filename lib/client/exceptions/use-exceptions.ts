import useSWR, { useSWRConfig } from 'swr';
import { exceptionPaths } from '../../api/office-paths';
import type {
  ExceptionDto,
  ExceptionListDto,
  ExceptionState,
  ResolvedDto,
  ResolveExceptionBody,
} from '../../api/exceptions/exception';
import { getJson, postJson, ProblemError, retryStatus } from '../http/fetch-json';
import { useState } from 'react';
import { paths } from '../../api/paths';

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

/** `failed`: nobody knows, so it may be tried again. `refused`: not here, not now. */
export type SettleFailure =
  | { kind: 'failed' }
  | { kind: 'refused' }
  | { kind: 'already'; resolved: ResolvedDto };

/** Sends a manager's decision, and shows what the server found out. */
export function useSettle() {
  const { mutate } = useSWRConfig();
  const [isSaving, setIsSaving] = useState(false);
  const [failure, setFailure] = useState<SettleFailure | null>(null);

  /** True when this decision is the one that counts. */
  async function settle(id: string, body: ResolveExceptionBody): Promise<boolean> {
    setIsSaving(true);
    setFailure(null);
    const failed = await send(id, body);
    if (failed?.kind !== 'failed') await readAgain();
    setFailure(failed);
    setIsSaving(false);
    return failed === null;
  }

  const readAgain = () =>
    Promise.all([
      mutate(exceptionPaths.list('open')),
      mutate(exceptionPaths.list('resolved')),
      mutate(paths.api.myExceptions),
    ]);

  return { settle, isSaving, failure };
}

async function send(id: string, body: ResolveExceptionBody): Promise<SettleFailure | null> {
  try {
    await postJson<ExceptionDto>({ path: exceptionPaths.resolve(id), body });
    return null;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status >= 500) return { kind: 'failed' };
    const resolved = error.problem?.resolved;
    return resolved ? { kind: 'already', resolved } : { kind: 'refused' };
  }
}
