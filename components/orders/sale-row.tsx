'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { OrderDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { leftBy } from '@/lib/client/sales/payments-of-sale';
import { isPayable } from '@/lib/domain/checkout/status';
import { Amount } from '../ui/amount';
import { Difference, Small } from './difference';
import { ClockTime } from '../ui/clock-time';
import { Dotted } from '../ui/dotted';
import { Icon } from '../ui/icons/icon';
import { NoteText, Reference } from '../ui/reference';
import { SoftLink } from '../ui/soft-link';
import { LiveStatePill } from './live-state-pill';

type Props = {
  href: string;
  of: Pick<OrderDto, 'amountMinor' | 'currency' | 'createdAt' | 'reference' | 'staffName'>;
  /** The payment service's number. */
  displayId?: string | null;
  /** Whose state is shown. */
  checkout: CheckoutDto;
  receivedAt: number;
  /** Below its amount, where a row may grow: what came and is set aside. */
  aside?: ReactNode;
};

/** One of a list of sales or checkouts: how much, when, by whom, and its state. */
export function SaleRow({ href, of, displayId = null, checkout, receivedAt, aside }: Props) {
  const t = useTranslations('orders');
  return (
    <li>
      <SoftLink
        href={href}
        className="flex min-h-18 items-center gap-3 rounded-2xl px-3 py-2 hover:bg-sunken active:bg-info-soft"
      >
        <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
          <span className="text-xl leading-tight font-semibold">
            <RowAmount of={of} checkout={checkout} />
            {aside}
          </span>
          <Dotted className="text-sm text-muted">
            <ClockTime at={of.createdAt} />
            <Reference reference={of.reference} />
            {checkout.note !== null && (
              <span className="wrap-anywhere">
                <NoteText note={checkout.note} />
              </span>
            )}
            {displayId !== null && <bdi>{displayId}</bdi>}
            <span className="truncate">
              {of.staffName === null ? t('restored') : t('by', { name: of.staffName })}
            </span>
            {checkout.isByLink && <span>{t('byLink')}</span>}
          </Dotted>
        </span>
        <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
        <Icon name="chevron" className="size-5 text-muted rtl:-scale-x-100" />
      </SoftLink>
    </li>
  );
}

/** What is left of a payment, then of how much, and how that differs from what was asked for. */
function RowAmount({ of: { amountMinor, currency }, checkout }: Pick<Props, 'of' | 'checkout'>) {
  const t = useTranslations('orders');
  const left = leftBy(checkout);
  const isLess = left !== null && !checkout.heldBack && left.minor < amountMinor;
  return (
    <>
      <Amount minor={isLess ? left.minor : amountMinor} currency={currency} />
      {isLess && (
        <Small>{t.rich('of', { amount: () => <Amount {...{ minor: amountMinor, currency }} /> })}</Small>
      )}
      <Difference of={checkout} />
    </>
  );
}

/** The checkout whose money counts for the sale, or did in another amount: the newest, where there are several. */
export const countedCheckout = ({ checkouts }: OrderDto): CheckoutDto | undefined =>
  checkouts.find(({ status, heldBack }) => COUNTED.some((each) => each === status) && heldBack === null) ??
  checkouts.find(({ asked }) => asked !== null);

const COUNTED = ['PAID', 'PARTIALLY_REFUNDED'] as const;

/** The amount that counts: the order's, or the other one that a manager accepted. */
export const amountOfSale = (sale: OrderDto): Pick<OrderDto, 'amountMinor' | 'currency'> => {
  const counted = countedCheckout(sale);
  const { amountMinor, currency } = counted?.asked ? counted : sale;
  return { amountMinor, currency };
};

/**
 * The checkout whose state is that of its sale: the one whose money somebody has to decide about, else the one that paid
 * it, else the newest.
 */
export const shownCheckout = (sale: OrderDto): CheckoutDto | undefined =>
  sale.checkouts.find(({ heldBack }) => heldBack !== null) ?? countedCheckout(sale) ?? sale.checkouts[0];

/** An open one leads to its code, an ended one to its story. */
export const hrefOfSale = ({ id }: OrderDto, shown: CheckoutDto): string =>
  isPayable(shown.phase) ? paths.checkout(shown.id) : paths.order(id);

/** A sale of the till. */
export function TillSaleRow({ order, receivedAt }: { order: OrderDto; receivedAt: number }) {
  const shown = shownCheckout(order);
  if (!shown) return null;
  const of = { ...order, ...amountOfSale(order) };
  return <SaleRow href={hrefOfSale(order, shown)} of={of} checkout={shown} receivedAt={receivedAt} />;
}
