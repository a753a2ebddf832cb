import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

/** In CSS pixels. */
type Size = { width: number; height: number };

/** The smallest tablets; every phone is narrower on one side. */
const STANDS_FROM_PX = 600;

/**
 * Whether turning to the customer gains anything. What stands or lies on a counter is read from the other side of it;
 * a phone is held out by hand, and its code fills the width as it is.
 */
export const facingGains = ({ width, height }: Size): boolean => Math.min(width, height) >= STANDS_FROM_PX;

function onResize(listener: () => void) {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

const gainsHere = () => facingGains({ width: window.innerWidth, height: window.innerHeight });

export type Facing = {
  canFace: boolean;
  isFacing: boolean;
  face: () => void;
  back: () => void;
};

/** Whether the facts of a code are turned to the customer; Escape turns them back, and the focus to the button. */
export function useFacing() {
  const canFace = useSyncExternalStore(onResize, gainsHere, () => false);
  const [isAsked, setAsked] = useState(false);
  const isFacing = canFace && isAsked;
  const faceButton = useRef<HTMLButtonElement>(null);
  const wasFacing = useRef(false);

  useEffect(() => {
    if (wasFacing.current && !isFacing) faceButton.current?.focus();
    wasFacing.current = isFacing;
    if (!isFacing) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setAsked(false);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isFacing]);

  const facing: Facing = {
    canFace,
    isFacing,
    face: () => setAsked(true),
    back: () => setAsked(false),
  };
  return { facing, faceButton };
}
