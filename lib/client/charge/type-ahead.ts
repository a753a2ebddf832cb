/** Digits that were typed before there was a keypad, and the run of physical keys they belong to. */
export type TypeAhead = { readonly digits: string; readonly run: number };

let waiting: TypeAhead | null = null;

/** Kept for the keypad that comes next. */
export const typeAhead = (typed: TypeAhead) => void (waiting = typed);

/** What was typed for this keypad; it is there once. */
export function takeTypedAhead(): TypeAhead | null {
  const typed = waiting;
  waiting = null;
  return typed;
}
