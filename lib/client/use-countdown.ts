import { useSyncExternalStore } from 'react';
import type { Reading } from './reading';
import { onEverySecond } from './ticker';

/** Whole seconds until the code expires by the server's clock, never negative; null before hydration. */
export const useCountdown = ({ checkout, receivedAt }: Reading): number | null => {
  const offset = checkout.serverNow - receivedAt;
  return useSyncExternalStore<number | null>(
    onEverySecond,
    () => Math.max(0, Math.ceil((checkout.expiresAt - (Date.now() + offset)) / 1000)),
    () => null,
  );
};
