import { useReducer } from 'react';
import { keypad } from './keypad';

export function useKeypad(initialMinor: number) {
  const [minor, dispatch] = useReducer(keypad, initialMinor);
  return {
    minor,
    onDigits: (digits: string) => dispatch({ type: 'digits', digits }),
    onDelete: () => dispatch({ type: 'delete' }),
    onClear: () => dispatch({ type: 'clear' }),
  };
}
