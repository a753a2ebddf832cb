import { useSyncExternalStore } from 'react';
import { onEverySecond } from './ticker';

/** The date on this device, which alone knows its time zone; null until it could be asked. */
export const useToday = (): string | null =>
  useSyncExternalStore<string | null>(
    onEverySecond,
    () => new Date().toDateString(),
    () => null,
  );
