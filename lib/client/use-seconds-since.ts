import { useSyncExternalStore } from 'react';
import { onEverySecond } from './ticker';

/** Whole seconds since a moment on this device's clock; 0 while the server renders. */
export const useSecondsSince = (at: number): number =>
  useSyncExternalStore(
    onEverySecond,
    () => Math.max(0, Math.floor((Date.now() - at) / 1000)),
    () => 0,
  );
