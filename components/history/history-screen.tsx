'use client';
import { useTranslations } from 'next-intl';
import { useHistoryFields } from '@/lib/client/history/history-search';
import { useHistorySearch } from '@/lib/client/history/use-history';
import { OfficeNav } from '../office/office-nav';
import { OldList } from '../office/old-list';
import { TillHeader } from '../till/till-header';
import { Button } from '../ui/button';
import { HistoryFilter } from './history-filter';
import { HistoryRows } from './history-rows';

/** Every checkout of every channel, to be searched. */
export function HistoryScreen() {
  const t = useTranslations('history');
  const { fields, searched, change } = useHistoryFields();
  const { found, isLoading, showMore } = useHistorySearch(searched);
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5">
        <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2">
          <OfficeNav />
          <h1 className="text-3xl font-semibold">{t('title')}</h1>
          <p className="max-w-3xl text-muted">{t('intro')}</p>
        </header>
        <OldList />
        <HistoryFilter fields={fields} onChange={change} />
        {found && <HistoryRows rows={found.rows} />}
        {found?.hasMore && (
          <Button size="large" disabled={isLoading} onClick={showMore}>
            {t('more')}
          </Button>
        )}
        <p role="status" className="sr-only">
          {found && !isLoading
            ? t('found', { count: found.rows.length, hasMore: String(found.hasMore) })
            : ''}
        </p>
      </main>
    </>
  );
}
