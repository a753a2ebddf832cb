'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { showLater } from '../ui/show-later';
import { SoftLink } from '../ui/soft-link';

const RecentList = showLater(async () => (await import('./recent-list')).RecentList);

/** The place of the last sales beside the keypad, where there is room for it; they never make the page longer. */
export function RecentSales() {
  const t = useTranslations('sale');
  return (
    <section
      aria-labelledby="last-sales"
      className="hidden flex-col gap-3 rounded-3xl bg-surface p-4 shadow-card counter:col-start-2 counter:row-start-2 counter:flex counter:h-0 counter:min-h-full counter:overflow-y-auto"
    >
      <div className="flex items-center justify-between gap-2">
        <h2 id="last-sales" className="ps-2 text-lg font-semibold">
          {t('lastSales')}
        </h2>
        <SoftLink
          href={paths.orders}
          className="inline-flex min-h-12 items-center rounded-2xl px-3 font-semibold text-primary hover:bg-sunken"
        >
          {t('allSales')}
        </SoftLink>
      </div>
      <RecentList />
    </section>
  );
}
