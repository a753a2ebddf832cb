import { useSyncExternalStore } from 'react';
import { displayState, type DisplayState } from '../../domain/checkout/display-state';
import { readAge, type Reading } from './reading';
import { onEverySecond } from '../device/ticker';

/** The word for a checkout now. It turns to "not confirmed" by itself when the reads stop coming. */
export const useDisplayState = (reading: Reading): DisplayState =>
  useSyncExternalStore(
    onEverySecond,
    () => displayState(reading.checkout, readAge(reading, Date.now())),
    () => displayState(reading.checkout, readAge(reading, reading.receivedAt)),
  );

/** Whole seconds until the code expires by the server's clock, never negative; null before hydration. */
export const useCountdown = ({ checkout, receivedAt }: Reading): number | null => {
  const offset = checkout.serverNow - receivedAt;
  return useSyncExternalStore<number | null>(
    onEverySecond,
    () => Math.max(0, Math.ceil((checkout.expiresAt - (Date.now() + offset)) / 1000)),
    () => null,
  );
};
