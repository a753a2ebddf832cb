'use client';
import { useTranslations } from 'next-intl';
import type { SalesPageDto } from '@/lib/api/checkouts/sales';
import { LONGEST_SEARCH } from '@/lib/api/limits';
import { linkPaths } from '@/lib/api/office-paths';
import { useSales, useSalesText } from '@/lib/client/sales/use-sales';
import { TillHeader } from '../till/till-header';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { Callout } from '../ui/callout';
import { EmptyCard } from '../ui/card';
import { SearchField } from '../ui/forms/search-field';
import { PageFrame } from '../ui/page-frame';
import { DaySales } from './day-sales';
import { ClockOnly } from './shop-day';

type Props = {
  seed: SalesPageDto;
  /** What `seed` was searched for. */
  text: string;
};

/** What tills of the branch sold, day by day with live states, and a search over all of it. */
export function OrdersScreen({ seed, text: first }: Props) {
  const t = useTranslations('orders');
  const { text, searched, change } = useSalesText(first);
  const { found, isLost, asOf, isLoading, showMore } = useSales(searched, seed, first.trim());
  const { days, hasMore } = found ?? { days: [], hasMore: false };
  const isSearch = searched !== '';
  const count = days.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <PageFrame
      bar={<TillHeader />}
      layout="wide"
      header={
        <>
          <div className="flex flex-wrap items-center justify-between gap-2 px-1 pt-3">
            <h1 className="text-3xl font-semibold">{t('title')}</h1>
            <ButtonLink href={linkPaths.all} icon="share">
              {t('links')}
            </ButtonLink>
          </div>
          <search>
            <SearchField
              label={t('search')}
              maxLength={LONGEST_SEARCH}
              placeholder={t('searchPlaceholder')}
              value={text}
              onChange={({ target }) => change(target.value)}
            />
          </search>
        </>
      }
    >
      {isLost && asOf !== null && (
        <Callout tone="amber" icon="noLink" role="alert">
          <p className="font-semibold">{t.rich('lostAsOf', { time: () => <ClockOnly at={asOf} /> })}</p>
        </Callout>
      )}
      {!found && <NotFoundYet isLost={isLost} />}
      {found && count === 0 && (
        <EmptyCard
          icon="list"
          title={t(isSearch ? 'notFound' : 'none')}
          more={t(isSearch ? 'notFoundMore' : 'noneMore')}
        />
      )}
      {days.map((each) => (
        <DaySales key={each.day} {...each} />
      ))}
      {hasMore && (
        <Button size="large" disabled={isLoading} onClick={showMore}>
          {t('more')}
        </Button>
      )}
      <p role="status" className="sr-only">
        {isSearch && found && !isLoading ? t('found', { count, hasMore: String(hasMore) }) : ''}
      </p>
    </PageFrame>
  );
}

/** Nothing came for this search yet; that of another one would pass for it. */
function NotFoundYet({ isLost }: { isLost: boolean }) {
  const t = useTranslations('orders');
  if (isLost)
    return (
      <div role="alert" className="grid">
        <EmptyCard icon="noLink" title={t('lost')} more={t('lostMore')} />
      </div>
    );
  return <p className="late px-3 text-lg text-muted">{t('searching')}</p>;
}
