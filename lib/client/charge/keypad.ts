import { useEffect, useEffectEvent, useLayoutEffect, useReducer } from 'react';
import { keepDraft, takeDraft } from './amount-draft';
import { newestRequestAt } from './idempotent-request';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import {
  deleteLast,
  NOTHING_TYPED,
  typeDigits,
  typeSeparator,
  type TypedAmount,
  type Typing,
  type TypingRefusal,
} from '../format/typed-amount';

/** `run`: which run of physical keys it belongs to, if any. */
export type KeypadAction = { readonly run?: number | undefined } & (
  | { readonly type: 'digits'; readonly digits: string }
  | { readonly type: 'separator' | 'delete' | 'clear' }
  /** Pasted, or typed before a reload. */
  | { readonly type: 'replace'; readonly amount: Typing }
  /** A machine turned out to type the run: whatever that did is taken back. */
  | { readonly type: 'machine' }
);

type KeypadState = TypedAmount & {
  readonly exponent: number;
  /** Why the last input was not taken. */
  readonly refusal: TypingRefusal | null;
  /** The amount before the newest run of physical keys. */
  readonly before: { readonly run: number | undefined; readonly amount: TypedAmount };
};

/** A keypad that shows an amount of a currency with so many decimals. */
export function keypadAt(minor: number, exponent: number): KeypadState {
  const amount = { minor, decimals: null };
  return { ...amount, exponent, refusal: null, before: { run: undefined, amount } };
}

/** The amount after one key. A refused one changes nothing but says why. */
export function keypad(state: KeypadState, action: KeypadAction): KeypadState {
  const { minor, decimals, before } = state;
  if (action.type === 'machine')
    return { ...state, ...(action.run === before.run && before.amount), refusal: 'scanner' };
  const typed = press(state, action);
  const isSameRun = action.run === undefined || action.run === before.run;
  return {
    ...state,
    ...(typeof typed === 'string' ? { refusal: typed } : { ...typed, refusal: null }),
    before: isSameRun ? before : { run: action.run, amount: { minor, decimals } },
  };
}

function press(state: KeypadState, action: Exclude<KeypadAction, { type: 'machine' }>): Typing {
  const { exponent } = state;
  switch (action.type) {
    case 'digits':
      return typeDigits(state, action.digits, exponent);
    case 'separator':
      return typeSeparator(state, exponent);
    case 'delete':
      return deleteLast(state, exponent);
    case 'clear':
      return NOTHING_TYPED;
    case 'replace':
      return action.amount;
  }
}

/** Digits that were typed before there was a keypad, and the run of physical keys they belong to. */
type TypeAhead = { readonly digits: string; readonly run: number };

let waiting: TypeAhead | undefined;

/** Kept for the keypad that comes next; one that takes its time to come begins empty. */
export function typeAhead(typed: TypeAhead): void {
  waiting = typed;
  setTimeout(forgetTypedAhead, 2_000);
}

const forgetTypedAhead = () => void (waiting = undefined);

export function useKeypad(initialMinor: number, currency: string) {
  const exponent = isCurrency(currency) ? exponentOf(currency) : 0;
  const [{ minor, decimals, refusal }, dispatch] = useReducer(keypad, null, () => {
    const empty = keypadAt(initialMinor, exponent);
    return waiting ? keypad(empty, { type: 'digits', ...waiting }) : empty;
  });
  useEffect(forgetTypedAhead, []);
  const restore = useEffectEvent(() => {
    const amount = takeDraft(currency, newestRequestAt());
    if (amount && minor === 0) dispatch({ type: 'replace', amount });
  });
  // Before the screen is seen, and before a charge can be pressed: what is shown is what is kept.
  useLayoutEffect(() => restore(), []);
  useLayoutEffect(() => keepDraft({ minor, decimals }, currency), [minor, decimals, currency]);
  return {
    minor,
    refusal,
    exponent,
    onDigits: (digits: string, run?: number) => dispatch({ type: 'digits', digits, run }),
    onSeparator: (run: number) => dispatch({ type: 'separator', run }),
    onDelete: () => dispatch({ type: 'delete' }),
    onClear: () => dispatch({ type: 'clear' }),
    onMachine: (run: number) => dispatch({ type: 'machine', run }),
    onPaste: async (text: string) => {
      // Few paste, so nobody waits for it before the first key.
      const { pastedAmount } = await import('../format/pasted-amount');
      dispatch({ type: 'replace', amount: pastedAmount(text, currency) });
    },
  };
}
