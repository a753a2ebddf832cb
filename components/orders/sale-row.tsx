'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { OrderDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Dotted } from '../ui/dotted';
import { Icon } from '../ui/icons/icon';
import { Reference } from '../ui/reference';
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
};

/** One of a list of sales or checkouts: how much, when, by whom, and its state. */
export function SaleRow({ href, of, displayId = null, checkout, receivedAt }: Props) {
  const t = useTranslations('orders');
  return (
    <li>
      <SoftLink
        href={href}
        className="flex min-h-18 items-center gap-3 rounded-2xl px-3 py-2 hover:bg-sunken active:bg-info-soft"
      >
        <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
          <span className="text-xl leading-tight font-semibold">
            <Amount minor={of.amountMinor} currency={of.currency} />
            <OfAsked asked={checkout.asked} />
          </span>
          <Dotted className="text-sm text-muted">
            <ClockTime at={of.createdAt} />
            <Reference reference={of.reference} />
            {checkout.note !== null && (
              <span className="truncate match-parent">
                <bdi>{checkout.note}</bdi>
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

/** Behind an amount that counts: what was asked for, where that was another one. */
export function OfAsked({ asked }: Pick<CheckoutDto, 'asked'>) {
  const t = useTranslations('orders');
  return (
    asked && (
      <span className="text-sm font-normal text-muted">
        {' '}
        {t.rich('of', { amount: () => <Amount {...asked} /> })}
      </span>
    )
  );
}

/** The amount that counts: the order's, or the other one that a manager accepted. */
export const amountOfSale = (
  sale: OrderDto,
  shown: CheckoutDto | undefined,
): Pick<OrderDto, 'amountMinor' | 'currency'> => {
  const { amountMinor, currency } = shown?.asked ? shown : sale;
  return { amountMinor, currency };
};

/** The checkout whose state is that of its sale: the one that paid it, else the newest. */
export const shownCheckout = ({ checkouts }: OrderDto): CheckoutDto | undefined =>
  checkouts.find(({ status }) => status === 'PAID') ??
  checkouts.find(({ status }) => status === 'PARTIALLY_REFUNDED') ??
  checkouts[0];

/** An open one leads to its code, an ended one to its story. */
export const hrefOfSale = ({ id }: OrderDto, shown: CheckoutDto): string =>
  isPayable(shown.phase) ? paths.checkout(shown.id) : paths.order(id);

/** A sale of the till. */
export function TillSaleRow({ order, receivedAt }: { order: OrderDto; receivedAt: number }) {
  const shown = shownCheckout(order);
  if (!shown) return null;
  const of = { ...order, ...amountOfSale(order, shown) };
  return <SaleRow href={hrefOfSale(order, shown)} of={of} checkout={shown} receivedAt={receivedAt} />;
}
