import { useEffect, useEffectEvent, useState } from 'react';
import { onEverySecond } from '../device/ticker';

/** What a second on Paid brought. */
type Second = {
  /** Somebody could see the screen. */
  readonly isVisible: boolean;
  /** Money of this till needs a look. */
  readonly needsLook: boolean;
};

/** Seconds until Paid gives way; null: it stays, since somebody is busy with it or something needs a look. */
export type PaidReturn = number | null;

/** Seconds that nobody could see do not count: Paid never goes away unseen. */
export function afterSecond(left: PaidReturn, { isVisible, needsLook }: Second): PaidReturn {
  if (left === null || needsLook) return null;
  return isVisible ? Math.max(0, left - 1) : left;
}

/** Counts down and then leaves. Any touch and any key stops it for good: whoever is there decides. */
export function usePaidReturn(seconds: number, needsLook: boolean, onReturn: () => void): PaidReturn {
  const [left, setLeft] = useState<PaidReturn>(seconds);
  const tick = useEffectEvent(() =>
    setLeft((before) =>
      afterSecond(before, { isVisible: document.visibilityState === 'visible', needsLook }),
    ),
  );
  const leave = useEffectEvent(onReturn);
  useEffect(() => onEverySecond(() => tick()), []);
  useEffect(() => {
    const stop = () => setLeft(null);
    const touches = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const type of touches) window.addEventListener(type, stop, true);
    return () => {
      for (const type of touches) window.removeEventListener(type, stop, true);
    };
  }, []);
  useEffect(() => {
    if (left === 0) leave();
  }, [left]);
  return needsLook ? null : left;
}
