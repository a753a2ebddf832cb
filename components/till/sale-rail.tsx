'use client';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type ReactNode, useId } from 'react';
import { paths } from '@/lib/api/paths';
import { useWaitingCodes } from '@/lib/client/device/waiting-codes';
import { useOrders } from '@/lib/client/sales/use-orders';
import { TillSaleRow } from '../orders/sale-row';
import { SoftLink } from '../ui/soft-link';
import { OpenCodes, OpenLinksLine } from './open-codes';

/**
 * Beside the keypad: what still waits to be paid, and what was sold last. Each has its part of the height whatever is in
 * it, so that nothing moves under a finger when a code comes or goes.
 */
export function SaleRail() {
  const t = useTranslations('sale');
  return (
    <div className="grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,2fr)_minmax(0,3fr)] gap-3 low:grid-rows-[minmax(0,1fr)_minmax(0,1fr)]">
      <Part title={t('openCodes')} beside={<OpenLinksLine />}>
        <div className={`${SCROLLER} h-full`}>
          <OpenCodes />
        </div>
      </Part>
      <Part
        title={t('lastSales')}
        beside={
          <SoftLink
            href={paths.orders}
            className="inline-flex min-h-12 items-center rounded-2xl px-3 font-semibold text-primary hover:bg-sunken low:hidden"
          >
            {t('allSales')}
          </SoftLink>
        }
      >
        <LastSales />
      </Part>
    </div>
  );
}

type PartProps = { title: string; beside?: ReactNode; children: ReactNode };

function Part({ title, beside, children }: PartProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="flex min-h-0 flex-col rounded-3xl bg-surface p-2 shadow-card counter:p-3"
    >
      <div className="flex min-h-12 items-center justify-between gap-2 low:min-h-8">
        <h2 id={titleId} className="ps-2 text-lg font-semibold low:text-base">
          {title}
        </h2>
        {beside}
      </div>
      {/* Its scroller ends after a whole row. Out of the flow: what is in it is not laid out again at each key. */}
      <div className="relative [container-type:size] min-h-0 flex-1">
        <div className="absolute inset-0">{children}</div>
      </div>
    </section>
  );
}

const SHOWN = 10;

/** Codes that wait are left out below. In fives, so that one more code is no other list to ask for. */
const askedBeside = (codes: number): number => Math.min(SHOWN + Math.ceil(codes / 5) * 5, 30);
const SCROLLER = 'overflow-y-auto overscroll-contain';

/**
 * All of one height, so that as many as fit are whole: two lines below the amount. The newest stays in sight: no row that was
 * on top is followed when another one comes above it. Where it is low the pictures leave their room to the number.
 */
const ROWS =
  '[overflow-anchor:none] [&>li>a]:h-21 [&>li>a]:overflow-hidden [&_[data-dotted]]:max-h-[2lh] low:[&>li>a]:px-2 low:[&>li>a]:gap-2 low:[&_svg]:hidden low:[&_[data-pill]]:px-2';

const WHOLE_ROWS: CSSProperties = {
  maxHeight: 'max(5.25rem, round(down, 100cqb + 0.25rem, 5.5rem) - 0.25rem)',
};

/** The last sales of the branch with their live state. */
function LastSales() {
  const t = useTranslations('sale');
  const open = useWaitingCodes().map(({ id }) => id);
  const list = useOrders(askedBeside(open.length));
  // What waits here stands above already.
  const orders = list?.answer.orders.filter(
    ({ checkouts }) => !checkouts.some(({ id }) => open.includes(id)),
  );
  return (
    <>
      {orders?.length === 0 && <p className="px-2 text-muted">{t('noSales')}</p>}
      <ul style={WHOLE_ROWS} className={`${SCROLLER} grid gap-1 ${ROWS}`}>
        {orders?.slice(0, SHOWN).map((order) => (
          <TillSaleRow key={order.id} order={order} receivedAt={list?.receivedAt ?? 0} />
        ))}
      </ul>
    </>
  );
}
