'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts';
import type { CheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { ResultButton } from './result-button';
import { ResultFacts } from './result-facts';
import { ActionFailed } from './action-failed';

type Props = {
  checkout: CheckoutDto;
  actions: CheckoutActions;
  onNewSale: () => void;
};

/** Below the word and the amount of a result: what to quote, and where to go from here. */
export function ResultPanel({ checkout, actions, onNewSale }: Props) {
  const t = useTranslations('checkout');
  const { doing, failure, check, newCode } = actions;
  const canRenew = checkout.actions.includes('newCode');
  const canCheck = !canRenew && checkout.actions.includes('check');
  return (
    <>
      <ResultFacts checkout={checkout} />
      <ActionFailed failure={failure} />
      <div className="grid w-full max-w-xl gap-3 sm:auto-cols-fr sm:grid-flow-col">
        {canRenew && (
          <ResultButton isMain disabled={doing !== null} onClick={newCode}>
            {doing === 'newCode' ? t('checking') : t('newCode')}
          </ResultButton>
        )}
        {canCheck && (
          <ResultButton isMain disabled={doing !== null} onClick={check}>
            {doing === 'check' ? t('checking') : t('checkNow')}
          </ResultButton>
        )}
        <ResultButton isMain={!canRenew && !canCheck} onClick={onNewSale}>
          {t('newSale')}
        </ResultButton>
      </div>
    </>
  );
}
