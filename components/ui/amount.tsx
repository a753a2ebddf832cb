'use client';
import type { CSSProperties } from 'react';
import { useAmountText } from '@/lib/client/format/amount';

type Props = { minor: number; currency: string; className?: string };

/**
 * An amount in running text: in one line and left to right, whatever surrounds it, and never translated. A text that changes is
 * alone in its element: a browser that translates the page puts its own in the place of the nodes that React knows.
 */
export function Amount({ minor, currency, className = '' }: Props) {
  const amountText = useAmountText();
  return (
    <bdi dir="ltr" translate="no" className={`whitespace-nowrap tabular-nums ${className}`}>
      {amountText(minor, currency).text}
    </bdi>
  );
}

/** The amount as large as its container allows, at most `max`, in one line. */
export function BigAmount({ minor, currency, max, className = '' }: Props & { max: string }) {
  const amountText = useAmountText();
  const { number, currency: symbol, isCurrencyFirst } = amountText(minor, currency);
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    '--chars': number.length + symbol.length * 0.55 + 0.6,
    '--amount-max': max,
  };
  const small = <span className="text-[0.55em] font-semibold tracking-normal opacity-75">{symbol}</span>;
  return (
    <span className={`fit-amount block ${className}`} style={style}>
      <bdi dir="ltr" translate="no" className="font-semibold tabular-nums">
        {isCurrencyFirst && small}
        {isCurrencyFirst && ' '}
        <span>{number}</span>
        {!isCurrencyFirst && ' '}
        {!isCurrencyFirst && small}
      </bdi>
    </span>
  );
}
