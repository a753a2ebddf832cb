import { useSyncExternalStore } from 'react';
import { shopTime } from '../../domain/core/shop-time';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One shared timer for everything on the screen that shows time passing. */
export function onEverySecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Whole seconds since a moment on this device's clock; 0 while the server renders. */
export const useSecondsSince = (at: number): number =>
  useSyncExternalStore(
    onEverySecond,
    () => Math.max(0, Math.floor((Date.now() - at) / 1000)),
    () => 0,
  );

/** Today in the shop; null while the server renders, whose page may be shown on another day. */
export const useToday = (): string | null =>
  useSyncExternalStore<string | null>(
    onEverySecond,
    () => shopTime(Date.now()).day,
    () => null,
  );
