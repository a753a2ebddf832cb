import {
  type ChangeEvent,
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import { currentRun, onMachine } from '../device/scanner-guard';
import { useAmountText } from '../format/amount';
import { writtenAmount, type WrittenAmountProblem } from '../format/written-amount';

type Given = { text: string; currency: string; onChange: (text: string) => void };

/** A text field for an amount: says what is wrong with it, and writes it out in full when somebody is done. */
export function useAmountInput({ text, currency, onChange }: Given) {
  const amountText = useAmountText();
  const [isDone, setIsDone] = useState(false);
  const [isScanned, setIsScanned] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  /** What stood there before each run of keys since somebody came to it. */
  const before = useRef<{ run: number; text: string }[]>([]);
  const amount = writtenAmount(text, currency);

  const write = (next: string) => {
    setIsScanned(false);
    setIsDone(false);
    onChange(next);
  };
  const finish = () => {
    setIsDone(true);
    if (amount.ok) onChange(amountText(amount.value, currency).number);
  };
  const takeBack = useEffectEvent((run: number) => {
    if (document.activeElement !== field.current) return;
    const first = before.current.find((each) => each.run >= run);
    if (first) write(first.text);
    setIsScanned(true);
  });
  useEffect(() => onMachine(takeBack), []);

  const handlers = {
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      if (before.current.at(-1)?.run !== currentRun()) before.current.push({ run: currentRun(), text });
      write(target.value);
    },
    // Whoever types into an amount that stands there already means another one.
    onFocus: ({ target }: FocusEvent<HTMLInputElement>) => {
      before.current = [];
      target.select();
    },
    onBlur: finish,
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Enter' && finish(),
  };
  const exponent = isCurrency(currency) ? exponentOf(currency) : 0;
  const numberOf = (units: number) => amountText(units * 10 ** exponent, currency).number;
  return {
    field,
    handlers,
    problem: isScanned ? 'scanner' : problemOf(amount, isDone),
    symbol: amountText(0, currency).currency,
    decimals: exponent,
    none: numberOf(0),
    example: numberOf(125),
  };
}

/** Every amount begins as none, so nobody is told while they type. */
function problemOf(
  amount: ReturnType<typeof writtenAmount>,
  isDone: boolean,
): WrittenAmountProblem | 'scanner' | null {
  if (amount.ok || (amount.error === 'zero' && !isDone)) return null;
  return amount.error;
}
