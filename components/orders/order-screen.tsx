'use client';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { linkPaths } from '@/lib/api/office-paths';
import type { SaleDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import type { StaffDto } from '@/lib/api/till';
import { can } from '@/lib/domain/staff/staff';
import { isReserved } from '@/lib/domain/checkout/checkout';
import { isPayable } from '@/lib/domain/checkout/status';
import { needsLook } from '@/lib/client/checkout/checkout-view';
import { useSaleOnScreen } from '@/lib/client/checkout/paid-off-screen';
import { useCheckoutActions } from '@/lib/client/checkout/use-checkout-actions';
import { useOrder } from '@/lib/client/sales/use-orders';
import { useTill } from '@/lib/client/session/till-context';
import { ActionFailed } from '../checkout/action-bar';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { NoteText, Reference } from '../ui/reference';
import { StaleCallout } from '../ui/stale-callout';
import { LiveStatePill } from './live-state-pill';
import { AttemptCard } from './attempt-card';
import { PaidTwice } from './paid-twice';
import { RefundList } from './refund-list';
import { RefundSheet } from './refund-sheet';
import { WholeMoment } from './shop-day';
import { SalePage } from './sale-page';
import { amountOfSale, countedCheckout, shownCheckout } from './sale-row';

type Props = {
  seed: SaleDto;
  /** Who can approve a refund. */
  managers: readonly StaffDto[];
  /** The payment whose refund somebody came for. */
  toRefund?: string | null;
};

/** One sale and every code that was made for it. */
export function OrderScreen({ seed, managers, toRefund = null }: Props) {
  const t = useTranslations('order');
  const { answer: order, receivedAt } = useOrder(seed);
  const { staff } = useTill();
  const [chosenId, setChosenId] = useState(() => refundOf(seed, toRefund));
  const [made, setMade] = useState(0);
  const { checkouts } = order;
  useSaleOnScreen(
    order.id,
    checkouts.some(({ status, heldBack }) => status === 'PAID' && heldBack === null),
  );
  const newest = checkouts[0];
  const shown = shownCheckout(order);
  const chosen = checkouts.find(({ id }) => id === chosenId);
  const isDue = checkouts.every(
    (each) => !isReserved(each) && (isPayable(each.phase) || each.actions.includes('newCode')),
  );
  const hasMoney = checkouts.some((each) => needsLook(each) || each.status === 'PAID');
  const approvers = can(staff, 'refunds.make') ? null : managers;
  return (
    <SalePage
      back={{ href: paths.orders, text: t('back') }}
      title={t.rich('title', { reference: () => <Reference reference={order.reference} /> })}
      {...amountOfSale(order)}
      difference={countedCheckout(order)}
      callout={<StaleCallout />}
      {...(shown && { state: <LiveStatePill checkout={shown} receivedAt={receivedAt} size="large" /> })}
      about={
        <p className="text-muted">
          <WholeMoment at={order.createdAt} /> · <bdi>{order.staffName ?? t('restored')}</bdi>
          {newest?.note && (
            <span>
              {' · '}
              <NoteText note={newest.note} className="wrap-anywhere" />
            </span>
          )}
        </p>
      }
    >
      <PaidTwice sale={order} />
      {newest && (
        <SaleActions checkout={newest}>
          {isDue && (
            <ButtonLink href={linkPaths.ofOrder(order.id)} icon="link" size="large">
              {t('link')}
            </ButtonLink>
          )}
        </SaleActions>
      )}
      <h2 className="px-1 text-lg font-semibold">{t('attemptsTitle')}</h2>
      <ol className="grid gap-2">
        {checkouts.map((checkout, index) => (
          <AttemptCard
            key={checkout.id}
            checkout={checkout}
            number={checkouts.length - index}
            receivedAt={receivedAt}
            hasMoney={hasMoney}
            onRefund={() => setChosenId(checkout.id)}
            hasStory={can(staff, 'history.see')}
          />
        ))}
      </ol>
      <RefundList sale={order} made={made} />
      {chosen && (
        <RefundSheet
          checkout={chosen}
          number={checkouts.length - checkouts.indexOf(chosen)}
          refunds={order.refunds.filter(({ checkoutId }) => checkoutId === chosen.id)}
          managers={approvers}
          onClose={() => {
            setChosenId(null);
            // The page's address alone: loaded again, it asks for no refund.
            if (toRefund !== null) window.history.replaceState(null, '', paths.order(order.id));
          }}
          onDone={() => setMade((before) => before + 1)}
        />
      )}
    </SalePage>
  );
}

/** Only what can be refunded now. */
const refundOf = ({ checkouts }: SaleDto, id: string | null) =>
  checkouts.find((each) => each.id === id && each.refundableMinor > 0)?.id ?? null;

/**
 * What can be done about the sale, in one row. Another code is for one that is surely unpaid; the status is read again before
 * anything becomes payable.
 */
function SaleActions({ checkout, children }: { checkout: CheckoutDto; children: ReactNode }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  const { mutate } = useSWRConfig();
  const accept = () => void mutate(paths.api.order(checkout.orderId));
  const { doing, failure, newCode } = useCheckoutActions({ checkout, locale, accept });
  const canRenew = checkout.actions.includes('newCode');
  if (!canRenew && !children) return null;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2 *:flex-1 *:basis-64">
        {canRenew && (
          <Button variant="primary" size="large" disabled={doing !== null} onClick={newCode}>
            {doing === null ? t('newCode') : t('checking')}
          </Button>
        )}
        {children}
      </div>
      <ActionFailed failure={failure} />
    </div>
  );
}
