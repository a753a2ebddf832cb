'use client';
import { useAmountText } from '@/lib/client/format/amount';

type Props = { minor: number; currency: string; className?: string };

/** An amount in running text. Always left to right, whatever surrounds it. */
export function Amount({ minor, currency, className = '' }: Props) {
  const amountText = useAmountText();
  return (
    <bdi dir="ltr" className={`tabular-nums ${className}`}>
      {amountText(minor, currency).text}
    </bdi>
  );
}
