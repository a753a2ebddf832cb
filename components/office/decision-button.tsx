'use client';
import { useTranslations } from 'next-intl';
import type { ExceptionDto } from '@/lib/api/exceptions';
import type { Decision } from '@/lib/domain/checkout/exception';
import { useAmountText } from '@/lib/client/format/amount';
import { Button } from '../ui/button';

type Props = { exception: ExceptionDto; decision: Decision; onClick: () => void };

/** A way to end it. Accepting names the money, so that nobody accepts more than they think. */
export function DecisionButton({ exception, decision, onClick }: Props) {
  const t = useTranslations('office.decide');
  const amountText = useAmountText();
  const { setAside, decisions } = exception;
  const amount = setAside ? amountText(setAside.minor, setAside.currency).text : '';
  const isMain = decision === decisions[0];
  return (
    <Button variant={isMain ? 'primary' : 'plain'} onClick={onClick}>
      {decision === 'accepted' ? t('accepted', { amount }) : t('noted')}
    </Button>
  );
}
