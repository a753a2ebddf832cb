'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { linkPaths } from '@/lib/api/office-paths';
import type { SaleDto } from '@/lib/api/orders';
import { paths } from '@/lib/api/paths';
import type { StaffDto } from '@/lib/api/till';
import { can } from '@/lib/domain/staff/staff';
import { isPayable } from '@/lib/domain/checkout/status';
import { useOrder } from '@/lib/client/sales/use-orders';
import { useTill } from '@/lib/client/session/till-context';
import { TillHeader } from '../till/till-header';
import { BigAmount } from '../ui/big-amount';
import { buttonClass } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { AttemptCard } from './attempt-card';
import { BackLink } from './back-link';
import { RefundList } from './refund-list';
import { RefundSheet } from './refund-sheet';
import { RenewCode } from './renew-code';

type Props = {
  seed: SaleDto;
  /** Who can approve a refund. */
  managers: readonly StaffDto[];
};

/** One sale and every code that was made for it. */
export function OrderScreen({ seed, managers }: Props) {
  const t = useTranslations('order');
  const { order, receivedAt } = useOrder(seed);
  const { staff } = useTill();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { checkouts } = order;
  const newest = checkouts[0];
  const chosen = checkouts.find(({ id }) => id === chosenId);
  const isDue = checkouts.every(({ phase, actions }) => isPayable(phase) || actions.includes('newCode'));
  const approvers = can(staff, 'refunds.make') ? null : managers;
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-3xl gap-4 px-3 pb-6 sm:px-5">
        <BackLink href={paths.orders}>{t('back')}</BackLink>
        <header className="grid gap-1 px-1">
          <h1 className="text-xl font-semibold text-muted">{t('title', { reference: order.reference })}</h1>
          <p>
            <BigAmount minor={order.amountMinor} currency={order.currency} max="4.5rem" />
          </p>
          <p className="text-muted">
            <ClockTime at={order.createdAt} /> ·{' '}
            {order.staffName === null ? t('restored') : <bdi>{order.staffName}</bdi>}
          </p>
        </header>
        {newest && <RenewCode checkout={newest} />}
        {isDue && (
          <SoftLink href={linkPaths.ofOrder(order.id)} className={buttonClass({ size: 'large' })}>
            <Icon name="link" className="size-5" />
            {t('link')}
          </SoftLink>
        )}
        <h2 className="px-1 text-lg font-semibold">{t('attemptsTitle')}</h2>
        <ol className="grid gap-2">
          {checkouts.map((checkout, index) => (
            <AttemptCard
              key={checkout.id}
              checkout={checkout}
              number={checkouts.length - index}
              receivedAt={receivedAt}
              onRefund={() => setChosenId(checkout.id)}
              hasStory={can(staff, 'history.see')}
            />
          ))}
        </ol>
        <RefundList sale={order} />
        {chosen && <RefundSheet checkout={chosen} managers={approvers} onClose={() => setChosenId(null)} />}
      </main>
    </>
  );
}
