import { useSWRConfig } from 'swr';
import { alarmPath, exceptionPaths } from '../../api/office-paths';
import type { AlarmListDto } from '../../api/exceptions/alarm';
import type {
  AmountDto,
  ExceptionDto,
  ExceptionListDto,
  ExceptionState,
  ResolvedDto,
  ResolveExceptionBody,
} from '../../api/exceptions/exception';
import { postJson, ProblemError } from '../http/fetch-json';
import { useLive } from '../http/live';
import { useState } from 'react';
import { paths } from '../../api/paths';

const EVERY_MS = { open: 5_000, resolved: 15_000 } as const;

/** Exceptions for managers, live. */
export const useExceptions = (state: ExceptionState, seed?: ExceptionListDto): ExceptionListDto | undefined =>
  useLive<ExceptionListDto>(exceptionPaths.list(state), EVERY_MS[state], seed).data;

/** What the server found wrong with itself, live. */
export const useAlarms = (seed?: AlarmListDto): AlarmListDto | undefined =>
  useLive<AlarmListDto>(alarmPath, 15_000, seed).data;

/** `failed`: outcome unknown, so it may be tried again. `refused`: not allowed here or now. */
export type SettleFailure =
  | { kind: 'failed' }
  | { kind: 'refused' }
  /** Another payment was accepted meanwhile: it needs to be said that this one comes on top of it. */
  | { kind: 'onTop'; saleHas: AmountDto }
  | { kind: 'already'; resolved: ResolvedDto };

/** Sends a manager's decision and reads the lists again. */
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
    const { resolved, saleHas } = error.problem ?? {};
    if (saleHas) return { kind: 'onTop', saleHas };
    return resolved ? { kind: 'already', resolved } : { kind: 'refused' };
  }
}
