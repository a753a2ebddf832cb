'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { paths } from '@/lib/api/paths';
import { dismissPaid, usePaidOffScreen } from '@/lib/client/checkout/paid-off-screen';
import { useToday } from '@/lib/client/device/ticker';
import { useWaitingCodes } from '@/lib/client/device/waiting-codes';
import { useAmountText } from '@/lib/client/format/amount';
import { momentText } from '@/lib/client/format/time';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { SOFT_TONE } from '../ui/tones';

/** Long enough to be read by somebody who looks up after the sound. */
const SHOWN_MS = 8_000;

const PLACES = {
  // In the place of the shop's name; on a phone over the two ways beside it, never over the keys.
  header: 'absolute inset-y-0 start-0 z-20 w-[calc(100vw-5rem)] tiny:w-[calc(100vw-4.25rem)] sm:w-full',
  result: 'fixed inset-x-3 top-[calc(var(--strip)+0.5rem)] z-30 mx-auto max-w-md shadow-card',
  // Below the state, over the facts: the code, its amount and its state stay free. On a low phone it reaches over the buttons,
  // where a tap sends it away.
  code: 'absolute inset-x-3 z-20 shadow-card',
};

/**
 * An older code of this till was paid while something else is on its screen. Over what is there, so that nothing moves;
 * gone by itself or by a tap.
 */
export function PaidLine({ place }: { place: keyof typeof PLACES }) {
  const t = useTranslations('paidLine');
  const bannerText = useTranslations('banner');
  const box = useRef<HTMLDivElement>(null);
  const sales = usePaidToSay(place);
  useEffect(() => {
    if (sales.length === 0) return undefined;
    // Whoever has come to it with the keyboard leaves it when they like.
    const isInUse = () => box.current?.contains(document.activeElement) ?? false;
    const timer = setInterval(() => !isInUse() && dismissPaid(), SHOWN_MS);
    return () => clearInterval(timer);
  }, [sales]);

  const [sale] = sales;
  if (!sale) return null;
  const isOne = sales.length === 1;
  return (
    <div
      ref={box}
      data-said={place}
      className={`flex min-h-12 rounded-2xl font-semibold ring-1 ring-current ring-inset ${SOFT_TONE.paid} ${PLACES[place]}`}
    >
      <button
        type="button"
        onClick={dismissPaid}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-2xl ps-4 text-start"
      >
        <Icon name="checkCircle" className="size-5" />
        <span className="line-clamp-2 leading-tight">
          {isOne
            ? t.rich(sale.linkFor ? 'link' : 'one', {
                amount: () => <Amount {...sale.amount} className="whitespace-nowrap" />,
                time: () => <ClockTime at={sale.madeAt} />,
                name: () => <bdi>{sale.linkFor}</bdi>,
              })
            : t('many', { count: sales.length })}
        </span>
        <span className="sr-only">. {bannerText('dismiss')}</span>
      </button>
      <SoftLink
        href={isOne ? paths.order(sale.orderId) : paths.orders}
        onClick={dismissPaid}
        className="inline-flex items-center rounded-2xl px-4 underline underline-offset-4"
      >
        {bannerText('show')}
      </SoftLink>
    </div>
  );
}

/** In the header another line stands for what was paid before this person came, until somebody has read it. */
function usePaidToSay(place: keyof typeof PLACES) {
  const sales = usePaidOffScreen();
  const kept = useWaitingCodes().flatMap(({ orderId, isPaid }) => (isPaid ? [orderId] : []));
  const isSaid = place === 'header' && sales.some(({ orderId }) => kept.includes(orderId));
  return isSaid ? sales.filter(({ orderId }) => !kept.includes(orderId)) : sales;
}

/** The same for those who listen. Always there: what comes with its text is often not read out. */
export function PaidStatus() {
  const t = useTranslations('paidLine');
  const locale = useLocale();
  const amountText = useAmountText();
  const today = useToday();
  const sales = usePaidOffScreen();
  const [sale] = sales;
  const one = () =>
    sale &&
    today &&
    t.markup(sale.linkFor ? 'link' : 'one', {
      amount: () => amountText(sale.amount.minor, sale.amount.currency).text,
      time: () => momentText(sale.madeAt, { today, locale, withSeconds: false }),
      name: () => sale.linkFor ?? '',
    });
  return (
    <p role="status" className="sr-only">
      {sales.length > 1 ? t('many', { count: sales.length }) : one()}
    </p>
  );
}
