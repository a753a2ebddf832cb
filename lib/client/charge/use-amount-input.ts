import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import { currentRun, onMachine } from '../device/scanner-guard';
import { useAmountText } from '../format/amount';
import { retypedAmount } from '../format/retyped-amount';
import type { TypedAmount, Typing, TypingRefusal } from '../format/typed-amount';

type Given = { minor: number; currency: string; onChange: (minor: number) => void };

/** A text field in which an amount is typed as on the till's keypad, and with a decimal separator as well. */
export function useAmountInput({ minor, currency, onChange }: Given) {
  const shown = useAmountText()(minor, currency).number;
  const [typed, setTyped] = useState<TypedAmount>({ minor, decimals: null });
  const [refusal, setRefusal] = useState<TypingRefusal | null>(null);
  const field = useRef<HTMLInputElement>(null);
  /** The amount before the newest run of keys. */
  const before = useRef({ run: -1, amount: typed });
  // Whoever shows the field may have set another amount meanwhile.
  const amount = typed.minor === minor ? typed : { minor, decimals: null };

  const take = (next: Typing) => {
    if (typeof next === 'string') return setRefusal(next);
    setRefusal(null);
    setTyped(next);
    onChange(next.minor);
  };
  const change = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (before.current.run !== currentRun()) before.current = { run: currentRun(), amount };
    take(retypedAmount(amount, { shown, text: target.value, currency }));
  };
  const takeBack = useEffectEvent((run: number) => {
    if (document.activeElement !== field.current) return;
    if (before.current.run === run) take(before.current.amount);
    setRefusal('scanner');
  });
  useEffect(() => onMachine(takeBack), []);

  /** `count`: how many decimals there are. */
  const count = isCurrency(currency) ? exponentOf(currency) : 0;
  return { field, shown, refusal, count, change };
}
