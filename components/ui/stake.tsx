import { useTranslations } from 'next-intl';
import { Amount } from './amount';

type Sum = { minor: number; currency: string };

type Props = { amount: Sum; cash: Sum | null };

/** The money that does not fit, and in words what of the sale was to come in cash beside it. */
export function Stake({ amount, cash }: Props) {
  const t = useTranslations('banner');
  return (
    <>
      <Amount {...amount} />
      {cash && <> {t.rich('restInCash', { amount: () => <Amount {...cash} /> })}</>}
    </>
  );
}
