import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';

const LONG_PRESS_MS = 600;

/**
 * Handlers for a key that acts when it is touched, not when it is let go: fast typing with two thumbs loses
 * clicks but no touches. A click without a touch (keyboard, screen reader) acts as well.
 */
export function usePress(onPress: () => void, onLongPress?: () => void) {
  const wasTouched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      wasTouched.current = true;
      onPress();
      if (onLongPress) timer.current = setTimeout(onLongPress, LONG_PRESS_MS);
    },
    onPointerUp: stop,
    onPointerLeave: stop,
    onPointerCancel: stop,
    // Keeps the focus where it was, so that Enter on a keyboard still means Charge after a tap on a key.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => {
      if (!wasTouched.current) onPress();
      wasTouched.current = false;
    },
  };
}
