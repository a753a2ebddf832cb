import { useEffect, useEffectEvent } from 'react';
import { latinDigit, latinDigits } from '../format/digits';

type Keys = {
  onDigits: (digits: string) => void;
  onDelete: () => void;
  onClear: () => void;
  onEnter?: () => void;
};

/** Digits, Backspace, Enter, Escape and paste from a real keyboard, wherever the focus is. */
export function usePhysicalKeys({ onDigits, onDelete, onClear, onEnter }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isElsewhere(event)) return;
    const digit = latinDigit(event.key);
    if (digit !== null || event.key === 'Backspace') leaveControl();
    if (digit !== null) return onDigits(digit);
    if (event.key === 'Backspace') return onDelete();
    if (event.key === 'Escape') return onClear();
    if (event.key === 'Enter' && !isOnControl(event) && !event.repeat) onEnter?.();
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const digits = latinDigits(event.clipboardData?.getData('text') ?? '');
    if (digits !== '' && !isDialogOpen()) onDigits(digits);
  });

  useEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}

const isElsewhere = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen();

const isDialogOpen = () => document.querySelector('dialog[open]') !== null;

// Whoever types an amount means Charge by Enter, not the link that was clicked before.
const leaveControl = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

/** Enter on a focused link or button means that one. Keypad keys never take the focus. */
const isOnControl = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest('a, button, input, select, textarea') !== null;
