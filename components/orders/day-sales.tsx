'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { ListedSaleDto } from '@/lib/api/checkouts/sales';
import { pageMark } from '@/lib/client/sales/pages-in-view';
import type { SaleRow, SalesOfDay } from '@/lib/client/sales/use-sales';
import { Amount } from '../ui/amount';
import { Card } from '../ui/card';
import { Icon } from '../ui/icons/icon';
import { NoteText, Reference } from '../ui/reference';
import { SoftLink } from '../ui/soft-link';
import { LiveStatePill } from './live-state-pill';
import { MoneyFacts } from './money-facts';
import { ClockOnly, useDayText } from './shop-day';
import { Aside } from './aside';
import { Difference, Small } from './difference';
import { hrefOfSale, shownCheckout } from './sale-row';

/** The sales of one day below its name and what the whole of it brought. */
export function DaySales({ day, totals, rows }: SalesOfDay) {
  const titleId = useId();
  const dayText = useDayText();
  const t = useTranslations('orders.total');
  return (
    <section aria-labelledby={titleId} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-1 px-3 pt-2">
        <h2 id={titleId} className="text-lg font-semibold">
          {dayText(day)}
        </h2>
        {totals.map((total) => (
          <MoneyFacts key={total.currency} title={t('paid', { count: total.sales })} money={total} />
        ))}
      </div>
      <Card as="ul" spacing="rows">
        {rows.map((row) => (
          <SaleLine key={row.sale.id} {...row} />
        ))}
      </Card>
    </section>
  );
}

/** One sale: when, which one, by whom, its state, and how much. */
function SaleLine({ sale, receivedAt, page }: SaleRow) {
  const t = useTranslations('orders');
  const checkout = shownCheckout(sale);
  const { createdAt, reference, staffName } = sale;
  if (!checkout) return null;
  return (
    <li {...pageMark(page)}>
      <SoftLink
        href={hrefOfSale(sale, checkout)}
        className="grid min-h-18 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-0.5 rounded-2xl px-3 py-2 hover:bg-sunken active:bg-info-soft md:min-h-14 md:grid-cols-[3.25rem_minmax(0,2.2fr)_minmax(0,1fr)_10rem_9.5rem_auto] md:py-1"
      >
        {/* On a phone one after the other; the dot in front of what begins a line is outside of the row. */}
        <span className="col-start-1 row-start-2 overflow-clip text-sm text-muted md:contents md:text-base">
          <span className="-ms-4 flex flex-wrap md:contents">
            <span className={PART}>
              <ClockOnly at={createdAt} />
            </span>
            <span className="contents md:flex md:min-w-0 md:flex-wrap md:gap-x-3">
              <span className={`${PART} md:text-ink`}>
                <Reference reference={reference} />
              </span>
              {checkout.note !== null && (
                <span className="order-last min-w-0 basis-full ps-4 wrap-anywhere md:order-none md:basis-auto md:ps-0">
                  <NoteText note={checkout.note} className="block match-parent" />
                </span>
              )}
            </span>
            <span className="contents wrap-anywhere md:block">
              <span className={PART}>
                <bdi>{staffName ?? t('restored')}</bdi>
              </span>
              {checkout.isByLink && <span className={`${PART} md:block md:text-sm`}>{t('byLink')}</span>}
            </span>
          </span>
        </span>
        {/* A large text has them below each other on a phone. */}
        <span className="col-start-1 row-start-1 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 md:contents">
          <span>
            <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
          </span>
          <SaleAmount sale={sale} />
        </span>
        <Icon
          name="chevron"
          className="col-start-2 row-span-2 row-start-1 size-5 text-muted md:col-auto md:row-auto rtl:-scale-x-100"
        />
      </SoftLink>
    </li>
  );
}

/** Has a dot in front of it while it stands in a line with others. */
const PART =
  "relative ps-4 before:absolute before:start-1.5 before:content-['·'] md:static md:ps-0 md:before:content-none";

/**
 * What is left of it is the amount; below stand what it was before, how that differs from what was asked, and what is set
 * aside.
 */
function SaleAmount({ sale }: { sale: ListedSaleDto }) {
  const t = useTranslations('orders');
  const { amountMinor, currency, netMinor, paidMinor } = sale;
  const asked = paidMinor === amountMinor ? null : { minor: amountMinor, currency };
  return (
    <span className="order-first text-xl leading-tight font-semibold md:order-none md:text-end md:text-lg [&>:not(:first-child)]:block">
      <Amount minor={netMinor ?? amountMinor} currency={currency} />
      {netMinor !== null && netMinor < paidMinor && (
        <Small>{t.rich('of', { amount: () => <Amount minor={paidMinor} currency={currency} /> })}</Small>
      )}
      {netMinor !== null && <Difference of={{ amountMinor: paidMinor, currency, asked, acceptedBy: null }} />}
      {sale.checkouts.map((checkout) => (
        <Aside key={checkout.id} checkout={checkout} />
      ))}
    </span>
  );
}
