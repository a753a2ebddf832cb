'use client';
import { useTranslations } from 'next-intl';
import { historyPaths } from '@/lib/api/office-paths';
import { useHistoryFields } from '@/lib/client/history/history-search';
import type { FoundTotals } from '@/lib/client/history/found-totals';
import { useHistorySearch } from '@/lib/client/history/use-history';
import { OfficePage } from '../office/office-page';
import { Aside } from '../orders/aside';
import { MoneyFacts } from '../orders/money-facts';
import { SaleRow } from '../orders/sale-row';
import { Button } from '../ui/button';
import { Card, EmptyCard } from '../ui/card';
import { HistoryFilter } from './history-filter';

/** Every checkout of every channel, to be searched; each leads to its story. */
export function HistoryScreen() {
  const t = useTranslations('history');
  const { fields, searched, change } = useHistoryFields();
  const { found, isLoading, showMore } = useHistorySearch(searched);
  return (
    <OfficePage title={t('title')} intro={t('intro')}>
      <HistoryFilter fields={fields} onChange={change} />
      {found?.rows.length === 0 && <EmptyCard icon="list" title={t('none')} more={t('noneMore')} />}
      {found && found.rows.length > 0 && <FoundMoney {...found} />}
      {found && found.rows.length > 0 && (
        <Card as="ul" spacing="rows" aria-label={t('title')}>
          {found.rows.map(({ checkout, receivedAt }) => (
            <SaleRow
              key={checkout.id}
              href={historyPaths.of(checkout.id)}
              of={checkout}
              displayId={checkout.displayId}
              checkout={checkout}
              aside={<Aside checkout={checkout} />}
              receivedAt={receivedAt}
            />
          ))}
        </Card>
      )}
      {found?.hasMore && (
        <Button size="large" disabled={isLoading} onClick={showMore}>
          {t('more')}
        </Button>
      )}
      <p role="status" className="sr-only">
        {found && !isLoading ? t('found', { count: found.rows.length, hasMore: String(found.hasMore) }) : ''}
      </p>
    </OfficePage>
  );
}

/** What became of the money of all that was found, or of the payments that are shown, whichever the title says. */
export function FoundMoney({ totals, isWhole }: FoundTotals) {
  const t = useTranslations('history.total');
  return (
    <div className="grid gap-2 px-3">
      {totals.map((total) => (
        <MoneyFacts
          key={total.currency}
          title={t(isWhole ? 'whole' : 'shown', { count: total.count, paid: total.paid })}
          money={total}
        />
      ))}
    </div>
  );
}
