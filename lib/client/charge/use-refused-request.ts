import { useMemo } from 'react';
import { findRefusal, findRequest, type Refusal, type StoredRequest } from './idempotent-request';
import { useIsClient } from '../device/external-store';

/** The tap behind a key: undefined until the device could be asked, null when it does not know the key. */
export function useStoredRequest(key: string): StoredRequest | null | undefined {
  const isClient = useIsClient();
  return useMemo(() => (isClient ? findRequest(key) : undefined), [isClient, key]);
}

/** A charge that was definitely refused: its amount is kept so that nobody types it again. */
export function useRefusedRequest(key: string | null): { request: StoredRequest; refusal: Refusal } | null {
  const isClient = useIsClient();
  return useMemo(() => {
    if (!isClient || key === null) return null;
    const request = findRequest(key);
    const refusal = findRefusal(key);
    return request && refusal && { request, refusal };
  }, [isClient, key]);
}
