'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/history';
import { historyPaths } from '@/lib/api/office-paths';
import { useHistory } from '@/lib/client/history/use-history';
import { OldList } from '../office/old-list';
import { BackLink } from '../orders/back-link';
import { LiveStatePill } from '../orders/live-state-pill';
import { TillHeader } from '../till/till-header';
import { BigAmount } from '../ui/big-amount';
import { HistoryFacts } from './history-facts';
import { PaymentAnswerBox } from './payment-answer-box';
import { Timeline } from './timeline';

/** One checkout: whether they paid, the numbers to quote, and everything that happened. */
export function CheckoutHistoryScreen({ seed }: { seed: HistoryDto }) {
  const t = useTranslations('history');
  const { history, receivedAt } = useHistory(seed);
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-3xl gap-4 px-3 pb-8 sm:px-5 counter:max-w-[96rem] counter:grid-cols-2 counter:items-start counter:gap-x-6">
        <header className="grid gap-1 px-1 counter:col-span-2">
          <BackLink href={historyPaths.all}>{t('title')}</BackLink>
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <h1 className="text-xl font-semibold text-muted">{t('one', { reference: history.reference })}</h1>
            <LiveStatePill checkout={history} receivedAt={receivedAt} />
          </div>
          <p>
            <BigAmount minor={history.amountMinor} currency={history.currency} max="4.5rem" />
          </p>
        </header>
        <OldList />
        <div className="grid gap-4">
          <PaymentAnswerBox history={history} />
          <HistoryFacts history={history} />
        </div>
        <Timeline history={history} />
      </main>
    </>
  );
}
