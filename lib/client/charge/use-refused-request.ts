import { useMemo } from 'react';
import { findRefusal, findTap, type Refusal, type StoredRequest } from './idempotent-request';
import { useIsClient } from '../device/external-store';

/** The tap behind a key: undefined until the device could be asked, null when it does not know the key. */
export function useStoredTap(key: string): StoredRequest | null | undefined {
  const isClient = useIsClient();
  return useMemo(() => (isClient ? findTap(key) : undefined), [isClient, key]);
}

/** A charge that was definitely refused: its amount is kept so that nobody types it again. */
export function useRefusedTap(key: string | null): { tap: StoredRequest; refusal: Refusal } | null {
  const isClient = useIsClient();
  return useMemo(() => {
    if (!isClient || key === null) return null;
    const tap = findTap(key);
    const refusal = findRefusal(key);
    return tap && refusal && { tap, refusal };
  }, [isClient, key]);
}
