import { useTranslations } from 'next-intl';
import type { AmountDto } from '@/lib/api/exceptions/exception';
import { Amount } from './amount';

type Props = { amount: AmountDto; cash: AmountDto | null };

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
