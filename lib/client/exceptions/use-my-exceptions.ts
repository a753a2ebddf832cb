import { noteTold } from '../checkout/remember-code';
import { hearPaid } from '../checkout/paid-off-screen';
import { playSound } from '../device/chime';
import { deviceStorage } from '../device/device-storage';
import { externalStore } from '../device/external-store';
import { useWaitingCodes } from '../device/waiting-codes';
import { useEffect, useSyncExternalStore } from 'react';
import useSWR from 'swr';
import type { TillExceptionDto, TillExceptionListDto } from '../../api/exceptions/exception';
import { paths } from '../../api/paths';
import { getJson } from '../http/fetch-json';
import { LIVE } from '../http/live';
import { type OpenLinks, sumOfLinks } from './open-links';
import { carriedMine } from '../checkout/carried-mine';

const STORAGE_KEY = 'qtill.dismissed-exceptions';
const MOST_STORED = 100;

/** Exceptions that somebody at this till has seen; managers still have them. */
export const dismissedExceptions = externalStore<readonly string[]>([]);

export const readDismissedExceptions = () => dismissedExceptions.set(parse(deviceStorage.read(STORAGE_KEY)));

export function dismissException(id: string): void {
  const ids = [id, ...dismissedExceptions.get().filter((each) => each !== id)].slice(0, MOST_STORED);
  deviceStorage.write(STORAGE_KEY, JSON.stringify(ids));
  dismissedExceptions.set(ids);
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

const readMine = async (path: string) => carriedMine() ?? getJson<TillExceptionListDto>(path);

const useMine = () =>
  useSWR<TillExceptionListDto, unknown>(paths.api.myExceptions, readMine, {
    ...LIVE,
    refreshInterval: EVERY_MS,
  }).data;

/** Exceptions of this till's own sales, live, without those that somebody here dismissed. */
export function useMyExceptions(): TillExceptionDto[] {
  useEffect(readDismissedExceptions, []);
  const dismissed = useSyncExternalStore(dismissedExceptions.subscribe, dismissedExceptions.get, () => NONE);
  const mine = useMine();
  return mine?.exceptions.filter(({ id }) => !dismissed.includes(id)) ?? [];
}

/** Links of this till that can still be paid, by the same poll; null: none, or all have cards. */
export function useOpenLinks(): OpenLinks | null {
  const told = useWaitingCodes().map(({ orderId }) => orderId);
  return sumOfLinks(useMine()?.links ?? [], told);
}

/** Hears with the same poll which sales of this till were paid, and says so by a sound where no screen of theirs does. */
export function usePaidWatch(): void {
  const paid = useMine()?.paid;
  useEffect(() => {
    if (!paid || !hearPaid(paid)) return;
    playSound('older');
    noteTold(paid.map(({ orderId }) => orderId));
  }, [paid]);
}
