import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DisplayState } from '../../domain/checkout/display-state';
import { playLook, playNotPaid, playPaid } from '../device/chime';
import { isEndSince, type Reading } from './reading';

const SIGNALS: Partial<Record<DisplayState, () => void>> = {
  paid: playPaid,
  heldBack: playLook,
  declined: playNotPaid,
  cancelled: playNotPaid,
  expired: playNotPaid,
  notStarted: playNotPaid,
};

/** Sounds and vibrates when a checkout comes to its end in front of us, not when an old one is opened. */
export function useEndSignal(state: DisplayState, reading: Reading): void {
  const [openedAt] = useState(() => Date.now());
  const previous = useRef(state);
  const signal = useEffectEvent(() => {
    // A page out of the browser's cache may show what was true when it was left. Late money comes after the end.
    if (state === 'heldBack' || isEndSince(reading, openedAt)) SIGNALS[state]?.();
  });
  useEffect(() => {
    if (previous.current === state) return;
    previous.current = state;
    signal();
  }, [state]);
}
