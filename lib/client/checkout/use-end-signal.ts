import { useEffect, useRef } from 'react';
import type { DisplayState } from '../../domain/checkout/display-state';
import { playNotPaid, playPaid } from '../device/sound';

const SIGNALS: Partial<Record<DisplayState, () => void>> = {
  paid: playPaid,
  declined: playNotPaid,
  cancelled: playNotPaid,
  expired: playNotPaid,
  notStarted: playNotPaid,
};

/** Sounds and vibrates when a checkout comes to its end in front of us, not when an old one is opened. */
export function useEndSignal(state: DisplayState): void {
  const previous = useRef(state);
  useEffect(() => {
    if (previous.current === state) return;
    previous.current = state;
    SIGNALS[state]?.();
  }, [state]);
}
