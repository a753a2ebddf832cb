import { useEffect, useEffectEvent, useLayoutEffect, useReducer } from 'react';
import { keepDraft, type SaleDraft, takeDraft } from './amount-draft';
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
  /** Pasted or chosen. */
  | { readonly type: 'replace'; readonly amount: Typing }
  /** A machine turned out to type the run: whatever that did is taken back. */
  | { readonly type: 'machine' }
  | { readonly type: 'note'; readonly note: string }
  /** What was typed before a reload, in the place of nothing. */
  | { readonly type: 'restore'; readonly draft: SaleDraft }
);

type KeypadState = SaleDraft & {
  readonly exponent: number;
  /** Why the last input was not taken. */
  readonly refusal: TypingRefusal | null;
  /** The amount before the newest run of physical keys. */
  readonly before: { readonly run: number | undefined; readonly amount: TypedAmount };
};

/** A keypad that shows an amount of a currency with so many decimals, and what was written about it. */
export function keypadAt(minor: number, exponent: number, note = ''): KeypadState {
  const amount = { minor, decimals: null };
  return { ...amount, note, exponent, refusal: null, before: { run: undefined, amount } };
}

/** The amount after one key. A refused one changes nothing but says why. */
export function keypad(state: KeypadState, action: KeypadAction): KeypadState {
  const { minor, decimals, before } = state;
  if (action.type === 'machine')
    return { ...state, ...(action.run === before.run && before.amount), refusal: 'scanner' };
  if (action.type === 'note') return { ...state, note: action.note };
  if (action.type === 'restore') return restored(state, action.draft);
  const typed = press(state, action);
  const isSameRun = action.run === undefined || action.run === before.run;
  return {
    ...state,
    ...(typeof typed === 'string' ? { refusal: typed } : { ...typed, refusal: null }),
    before: isSameRun ? before : { run: action.run, amount: { minor, decimals } },
  };
}

const restored = (state: KeypadState, { minor, decimals, note }: SaleDraft): KeypadState => ({
  ...state,
  ...(state.minor === 0 && { minor, decimals }),
  note: state.note || note,
});

type Press = Exclude<KeypadAction, { type: 'machine' | 'note' | 'restore' }>;

function press(state: KeypadState, action: Press): Typing {
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

/** `initial`: what was refused and came back. */
export function useKeypad(initial: Pick<SaleDraft, 'minor' | 'note'>, currency: string) {
  const exponent = isCurrency(currency) ? exponentOf(currency) : 0;
  const [{ minor, decimals, note, refusal }, dispatch] = useReducer(keypad, null, () => {
    const empty = keypadAt(initial.minor, exponent, initial.note);
    return waiting ? keypad(empty, { type: 'digits', ...waiting }) : empty;
  });
  useEffect(forgetTypedAhead, []);
  const restore = useEffectEvent(() => {
    const draft = takeDraft(currency, newestRequestAt());
    if (draft) dispatch({ type: 'restore', draft });
  });
  // Before the screen is seen, and before a charge can be pressed: what is shown is what is kept.
  useLayoutEffect(() => restore(), []);
  useLayoutEffect(() => keepDraft({ minor, decimals, note }, currency), [minor, decimals, note, currency]);
  return {
    minor,
    note,
    onNote: (text: string) => dispatch({ type: 'note', note: text }),
    refusal,
    exponent,
    /** In place of what was typed. */
    onAmount: (amount: number) => dispatch({ type: 'replace', amount: { minor: amount, decimals: null } }),
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
