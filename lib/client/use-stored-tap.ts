import { useMemo } from 'react';
import { findTap, type Tap } from './tap';
import { useIsClient } from './use-is-client';

/** The tap behind a key: undefined until the device could be asked, null when it does not know the key. */
export function useStoredTap(key: string): Tap | null | undefined {
  const isClient = useIsClient();
  return useMemo(() => (isClient ? findTap(key) : undefined), [isClient, key]);
}
