'use client';
import { useTranslations } from 'next-intl';
import { type MouseEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { Icon } from './icons/icon';

type Props = {
  /** The key beside the nought: several noughts at once, or Clear. */
  corner: { zeros: string } | 'clear';
  /** On a sheet, where other things stand around it. */
  isLow?: boolean;
  onDigits: (digits: string) => void;
  onDelete: () => void;
  onClear: () => void;
};

const ONE_TO_NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Three columns, left to right in every language, as on every card terminal. */
export function Keypad({ corner, isLow = false, onDigits, onDelete, onClear }: Props) {
  const t = useTranslations('keypad');
  const digit = (digits: string) => (
    <Key key={digits} label={digits} onPress={() => onDigits(digits)}>
      {digits}
    </Key>
  );
  return (
    <div
      dir="ltr"
      role="group"
      aria-label={t('label')}
      className={`grid grow auto-rows-fr grid-cols-3 gap-2 sm:gap-2.5 ${isLow ? '*:min-h-14! *:text-2xl! short:gap-1 short:*:min-h-12! low:gap-1 low:*:min-h-12!' : ''}`}
    >
      {ONE_TO_NINE.map(digit)}
      {corner === 'clear' ? (
        <Key label={t('clear')} isQuiet onPress={onClear}>
          <span className="text-lg">{t('clear')}</span>
        </Key>
      ) : (
        digit(corner.zeros)
      )}
      {digit('0')}
      <Key label={t('delete')} isQuiet onPress={onDelete} onLongPress={onClear}>
        <Icon name="backspace" className="size-9" />
      </Key>
    </div>
  );
}

type KeyProps = {
  label: string;
  isQuiet?: boolean;
  onPress: () => void;
  onLongPress?: () => void;
  children: ReactNode;
};

function Key({ label, isQuiet = false, onPress, onLongPress, children }: KeyProps) {
  const handlers = usePress(onPress, onLongPress);
  const variant = isQuiet ? 'text-muted hover:bg-surface' : 'bg-surface shadow-card';
  return (
    <button
      type="button"
      aria-label={label}
      {...handlers}
      className={`grid min-h-18 low:min-h-13 short:min-h-12 touch-none place-items-center rounded-2xl text-3xl leading-none font-semibold tabular-nums select-none active:bg-info-soft active:text-info-ink counter:min-h-16 counter:text-4xl md:tall:min-h-[6rem] md:tall:text-4xl ${variant}`}
    >
      {children}
    </button>
  );
}

const LONG_PRESS_MS = 600;

/** A click this soon after a finger, pen or mouse was on a key ends that press. */
const CLICK_MS = 1_000;

/** When any key last felt a finger begin or end: by then another keypad may stand in the place of that one. */
let touchedAt = -Infinity;

/** Keys that have done what they do, and under a finger still. */
const touched = new WeakSet<EventTarget>();

/**
 * Handlers for a key that acts when it is touched, not when it is let go: fast typing with two thumbs loses
 * clicks but no touches. A click without a touch (keyboard, screen reader) acts as well.
 */
function usePress(onPress: () => void, onLongPress?: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const end = ({ timeStamp }: PointerEvent) => {
    touchedAt = timeStamp;
    stop();
  };

  return {
    ref: keepClickToItself,
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      touchedAt = event.timeStamp;
      touched.add(event.currentTarget);
      onPress();
      if (onLongPress) timer.current = setTimeout(onLongPress, LONG_PRESS_MS);
    },
    onPointerUp: end,
    onPointerLeave: stop,
    onPointerCancel: stop,
    // Keeps the focus where it was, so that Enter on a keyboard still means Charge after a key was pressed.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: ({ detail, timeStamp }: MouseEvent) => {
      if (detail === 0 || timeStamp - touchedAt > CLICK_MS) onPress();
    },
  };
}

/**
 * A browser clicks what lies under the finger when it is let go. Where something moved meanwhile that is another key, or
 * another button: a touch that began on a key makes no click, even if its key is gone by then.
 */
function keepClickToItself(key: HTMLElement | null): void {
  key?.addEventListener('touchend', preventClick);
}

function preventClick(event: Event): void {
  if (event.currentTarget && touched.delete(event.currentTarget)) event.preventDefault();
}
