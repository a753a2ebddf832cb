import { deviceStorage } from '../device/device-storage';
import { externalStore } from '../device/external-store';
import { useEffect, useSyncExternalStore } from 'react';
import useSWR from 'swr';
import type { TillExceptionDto, TillExceptionListDto } from '../../api/exceptions/exception';
import { paths } from '../../api/paths';
import { getJson, retryStatus } from '../http/fetch-json';

const STORAGE_KEY = 'qtill.dismissed-news';
const KEPT = 100;

/** Exceptions that somebody at this till has seen; managers still have them. */
export const dismissedExceptions = externalStore<readonly string[]>([]);

export const readDismissedExceptions = () => dismissedExceptions.set(parse(deviceStorage.read(STORAGE_KEY)));

export function dismissExceptions(id: string): void {
  const kept = [id, ...dismissedExceptions.get().filter((each) => each !== id)].slice(0, KEPT);
  deviceStorage.write(STORAGE_KEY, JSON.stringify(kept));
  dismissedExceptions.set(kept);
}

function parse(text: string | null): string[] {
  try {
    const stored: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

const EVERY_MS = 5_000;
const NONE: readonly string[] = [];

const readMine = (path: string) => getJson<TillExceptionListDto>(path);

/** What does not fit about this till's own sales, less what somebody here has seen and dismissed. */
export function useMyExceptions(): TillExceptionDto[] {
  useEffect(readDismissedExceptions, []);
  const dismissed = useSyncExternalStore(dismissedExceptions.subscribe, dismissedExceptions.get, () => NONE);
  const { data } = useSWR<TillExceptionListDto, unknown>(paths.api.myExceptions, readMine, {
    refreshInterval: EVERY_MS,
    refreshWhenOffline: true,
    dedupingInterval: 1_000,
    onErrorRetry: retryStatus,
  });
  return data?.exceptions.filter(({ id }) => !dismissed.includes(id)) ?? [];
}
