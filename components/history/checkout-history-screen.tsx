'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/checkouts/history';
import { historyPaths } from '@/lib/api/office-paths';
import { useHistory } from '@/lib/client/history/use-history';
import { OfficeBar, OfficeFrame } from '../office/office-frame';
import { LiveStatePill } from '../orders/live-state-pill';
import { SalePage } from '../orders/sale-page';
import { Reference } from '../ui/reference';
import { StaleCallout } from '../ui/stale-callout';
import { HistoryFacts } from './history-facts';
import { PaymentAnswerBox } from './payment-answer-box';
import { Timeline } from './timeline';

/** One checkout: whether they paid, the numbers to quote, and everything that happened. */
export function CheckoutHistoryScreen({ seed }: { seed: HistoryDto }) {
  const t = useTranslations('history');
  const { answer: history, receivedAt } = useHistory(seed);
  return (
    <OfficeFrame>
      <SalePage
        bar={<OfficeBar />}
        layout="halves"
        back={{ href: historyPaths.all, text: t('title') }}
        title={t.rich('one', { reference: () => <Reference reference={history.reference} /> })}
        state={<LiveStatePill checkout={history} receivedAt={receivedAt} />}
        amountMinor={history.amountMinor}
        currency={history.currency}
        difference={history}
        callout={<StaleCallout />}
      >
        <div className="grid gap-4">
          <PaymentAnswerBox history={history} />
          <HistoryFacts history={history} />
        </div>
        <Timeline history={history} />
      </SalePage>
    </OfficeFrame>
  );
}
