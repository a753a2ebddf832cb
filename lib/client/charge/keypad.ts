import { useEffect, useEffectEvent, useLayoutEffect, useReducer } from 'react';
import { keepDraft, type SaleDraft, takeDraft, type TakenDraft, type Typist } from './amount-draft';
import { newestRequestAt } from './idempotent-request';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import {
  deleteLast,
  NOTHING_TYPED,
  typeDigits,
  typeSeparator,
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
  /** What was typed before a reload or another screen, in the place of nothing. */
  | { readonly type: 'restore'; readonly draft: TakenDraft }
);

type KeypadState = TakenDraft & {
  readonly exponent: number;
  /** Why the last input was not taken. */
  readonly refusal: TypingRefusal | null;
  /** The note is of whoever is there, whose amount ever it stands beside. */
  readonly isOwnNote: boolean;
  /** What was typed before each of the newest runs of physical keys, the newest last. */
  readonly before: readonly Before[];
};

type Before = { readonly run: number; readonly typed: Typed };

/** As many as a slow scanner may take for one code. */
const MOST_RUNS = 64;

type Typed = TakenDraft & Pick<KeypadState, 'isOwnNote'>;

/** A keypad that shows an amount of a currency with so many decimals, and what was written about it. */
export function keypadAt(minor: number, exponent: number, note = ''): KeypadState {
  const typed = { minor, decimals: null, note, by: null, isEarlier: false, isOwnNote: true };
  return { ...typed, exponent, refusal: null, before: [] };
}

/** The sale after one key. A refused one changes nothing but says why. */
export function keypad(state: KeypadState, action: KeypadAction): KeypadState {
  const { minor, decimals, note, by, isEarlier, isOwnNote, before } = state;
  if (action.type === 'machine') return { ...state, ...typedBefore(before, action.run), refusal: 'scanner' };
  if (action.type === 'note') return { ...state, note: action.note, isOwnNote: true };
  if (action.type === 'restore') return restored(state, action.draft);
  const from = begun(state, action);
  const typed = press(from, action);
  const isSameRun = action.run === undefined || action.run === before.at(-1)?.run;
  return {
    ...(typeof typed === 'string' ? { ...state, refusal: typed } : { ...from, ...typed, refusal: null }),
    before: isSameRun
      ? before
      : [...before, { run: action.run, typed: { minor, decimals, note, by, isEarlier, isOwnNote } }].slice(
          -MOST_RUNS,
        ),
  };
}

/** What stood there when the machine began; undefined: it has typed nothing here. */
const typedBefore = (before: readonly Before[], from: number | undefined) =>
  before.find(({ run }) => from !== undefined && run >= from)?.typed;

/**
 * What a key goes on from: never from what somebody else typed, nor from what stood there before another screen, unless it
 * takes back a digit of that. Clear is for all.
 */
function begun(state: KeypadState, { type }: Press): KeypadState {
  const from = { ...state, isEarlier: false };
  if (type === 'clear') return { ...from, note: '', by: null };
  if ((state.by === null && !state.isEarlier) || type === 'delete') return from;
  return { ...from, ...NOTHING_TYPED, note: state.isOwnNote ? state.note : '', by: null };
}

function restored(state: KeypadState, { minor, decimals, note, by, isEarlier }: TakenDraft): KeypadState {
  const isBegun = state.minor !== 0;
  const isOther = by !== null || isEarlier;
  if (isBegun && isOther) return state;
  const isOwnNote = state.note !== '' || !isOther;
  const amount = !isBegun && { minor, decimals, isEarlier };
  return { ...state, ...amount, by, note: state.note || note, isOwnNote };
}

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
export function useKeypad(initial: Pick<SaleDraft, 'minor' | 'note'>, currency: string, me: Typist) {
  const exponent = isCurrency(currency) ? exponentOf(currency) : 0;
  const [{ minor, decimals, note, by, isEarlier, refusal }, dispatch] = useReducer(keypad, null, () => {
    const empty = keypadAt(initial.minor, exponent, initial.note);
    return waiting ? keypad(empty, { type: 'digits', ...waiting }) : empty;
  });
  useEffect(forgetTypedAhead, []);
  const restore = useEffectEvent(() => {
    const draft = takeDraft(currency, newestRequestAt(), me);
    if (draft) dispatch({ type: 'restore', draft });
  });
  // Before the screen is seen, and before a charge can be pressed: what is shown is what is kept.
  useLayoutEffect(() => restore(), []);
  const keep = useEffectEvent(() => keepDraft({ minor, decimals, note, by }, currency, me));
  useLayoutEffect(() => keep(), [minor, decimals, note, by, currency]);
  return {
    minor,
    note,
    /** Somebody else typed it: the next digit begins anew. */
    by,
    /** It stood there before another screen: the same. */
    isEarlier,
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
      const { pastedAmount } = await import(/* webpackChunkName: "now-and-then" */ '../format/pasted-amount');
      dispatch({ type: 'replace', amount: pastedAmount(text, currency) });
    },
  };
}
