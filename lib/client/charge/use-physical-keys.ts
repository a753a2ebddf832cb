import { useEffectEvent, useLayoutEffect } from 'react';
import { latinDigit } from '../../domain/core/latin-digit';
import { currentRun, onMachine } from '../device/scanner-guard';
import { isSeparator } from '../format/typed-amount';

/** `run`: see `currentRun`. */
type Keys = {
  /** Keys mean nothing here now. */
  isOff?: boolean;
  onDigits: (digits: string, run: number) => void;
  onSeparator?: (run: number) => void;
  onDelete: () => void;
  onClear: () => void;
  onEnter?: () => void;
  onPaste: (text: string) => void;
  onMachine?: (run: number) => void;
};

/** Digits, separators, Backspace, Enter, Escape and paste from a real keyboard, wherever the focus is. */
export function usePhysicalKeys({ onDigits, onDelete, onClear, onEnter, ...rest }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (rest.isOff || isElsewhere(event)) return;
    const digit = latinDigit(event.key);
    const isPoint = isSeparator(event.key);
    if (digit !== null || isPoint || event.key === 'Backspace') leaveControl();
    if (digit !== null) return onDigits(digit, currentRun());
    if (isPoint) return rest.onSeparator?.(currentRun());
    if (event.key === 'Backspace') return onDelete();
    if (isOnControl(event)) return;
    if (event.key === 'Escape') return onClear();
    // Enter that was pressed before the page was alive was meant for an amount that nobody saw.
    if (event.key === 'Enter' && !event.repeat && event.isTrusted) onEnter?.();
  });
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!rest.isOff && text !== '' && !isDialogOpen()) rest.onPaste(text);
  });
  // What a scanner writes into a sheet was never taken here.
  const takeBack = useEffectEvent((run: number) => {
    if (!isDialogOpen()) rest.onMachine?.(run);
  });

  // Before the screen is seen: a first digit that is lost leaves another amount.
  useLayoutEffect(() => {
    window.addEventListener('keydown', onKey);
    window.addEventListener('paste', paste);
    const stop = onMachine(takeBack);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('paste', paste);
      stop();
    };
  }, []);
}

const isElsewhere = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isDialogOpen();

const isDialogOpen = () => document.querySelector('dialog[open]') !== null;

// Whoever types an amount means Charge by Enter, not the link that was clicked before.
const leaveControl = () => document.activeElement instanceof HTMLElement && document.activeElement.blur();

/**
 * Enter on a focused link or button means that one, and Escape the sheet that it may be about to show. Keypad keys never
 * take the focus.
 */
const isOnControl = (event: KeyboardEvent) =>
  event.target instanceof Element && event.target.closest('a, button, input, select, textarea') !== null;
