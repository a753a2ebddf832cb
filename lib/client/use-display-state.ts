import { useSyncExternalStore } from 'react';
import { type DisplayState, displayState } from '../domain/display-state';
import { type Reading, readAge } from './reading';
import { onEverySecond } from './ticker';

/** The word for a checkout now. It turns to "not confirmed" by itself when the reads stop coming. */
export const useDisplayState = (reading: Reading): DisplayState =>
  useSyncExternalStore(
    onEverySecond,
    () => displayState(reading.checkout, readAge(reading, Date.now())),
    () => displayState(reading.checkout, readAge(reading, reading.receivedAt)),
  );
