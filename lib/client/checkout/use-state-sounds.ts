import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DisplayState } from '../../domain/checkout/display-state';
import { playSound, type Sound } from '../device/chime';
import { isEndSince, type Reading } from './reading';

const SOUNDS: Partial<Record<DisplayState, Sound>> = {
  customerIsPaying: 'paying',
  paid: 'paid',
  heldBack: 'look',
  declined: 'notPaid',
  cancelled: 'notPaid',
  expired: 'notPaid',
  notStarted: 'notPaid',
};

/**
 * What is heard when a screen turns to a state. `known`: the last one it was sure of; null: a screen that was made for
 * a charge has shown none yet. Not confirmed is silent, and what was known before it still counts after it.
 */
export function soundOfChange(known: DisplayState | null, state: DisplayState): Sound | null {
  if (state === known) return null;
  // The code has come up. Later it only says that the customer left the payment page again.
  if (state === 'waiting') return known === null ? 'waiting' : null;
  return SOUNDS[state] ?? null;
}

type Shown = {
  state: DisplayState;
  reading: Reading;
  /** Made for a charge, not opened from a list. */ isNew: boolean;
};

/** Lets be heard what happens to a checkout in front of us, not what had happened when an old one is opened. */
export function useStateSounds({ state, reading, isNew }: Shown): void {
  const [openedAt] = useState(() => Date.now());
  const known = useRef(isNew ? null : state);
  const follow = useEffectEvent(() => {
    if (state === 'notConfirmed') return;
    const sound = soundOfChange(known.current, state);
    known.current = state;
    // A page out of the browser's cache may show what was true when it was left. Late money comes after the end.
    if (sound !== null && (state === 'heldBack' || isEndSince(reading, openedAt))) playSound(sound);
  });
  useEffect(() => follow(), [state]);
}

const LAST_S = 60;

/** Whether the last minute has just begun; not when a device slept through most of it, or had opened the screen in it. */
export const beginsLastMinute = (before: number | null, left: number | null): boolean =>
  before !== null && left !== null && before > LAST_S && left <= LAST_S && left > 0;

/** Heard once, though a countdown by two clocks may pass the same second twice. */
export function useLastMinuteSound(left: number | null): void {
  const before = useRef<number | null>(null);
  const isTold = useRef(false);
  useEffect(() => {
    if (!isTold.current && beginsLastMinute(before.current, left)) {
      isTold.current = true;
      playSound('expiring');
    }
    before.current = left;
  }, [left]);
}
