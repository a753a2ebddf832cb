import { MAX_MINOR } from '../../domain/money/money';
import { useReducer } from 'react';

export type KeypadAction = { type: 'digits'; digits: string } | { type: 'delete' } | { type: 'clear' };

/** The amount in minor units after one key: digits shift in from the right, as on a card terminal. */
export function keypad(minor: number, action: KeypadAction): number {
  switch (action.type) {
    case 'digits': {
      const next = Number(`${minor}${action.digits}`);
      return next > MAX_MINOR ? minor : next;
    }
    case 'delete':
      return Math.floor(minor / 10);
    case 'clear':
      return 0;
  }
}

export function useKeypad(initialMinor: number) {
  const [minor, dispatch] = useReducer(keypad, initialMinor);
  return {
    minor,
    onDigits: (digits: string) => dispatch({ type: 'digits', digits }),
    onDelete: () => dispatch({ type: 'delete' }),
    onClear: () => dispatch({ type: 'clear' }),
  };
}
