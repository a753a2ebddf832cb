import { useMemo } from 'react';
import { findRefusal, findTap, type Refusal, type Tap } from './tap';
import { useIsClient } from './use-is-client';

/** A charge that was definitely refused: its amount is kept so that nobody types it again. */
export function useRefusedTap(key: string | null): { tap: Tap; refusal: Refusal } | null {
  const isClient = useIsClient();
  return useMemo(() => {
    if (!isClient || key === null) return null;
    const tap = findTap(key);
    const refusal = findRefusal(key);
    return tap && refusal && { tap, refusal };
  }, [isClient, key]);
}
