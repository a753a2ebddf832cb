'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { PaidSaleDto } from '@/lib/api/exceptions/exception';
import { paths } from '@/lib/api/paths';
import {
  dismissPaid,
  dismissPaidLater,
  onSaleScreen,
  saleOnScreen,
  usePaidOffScreen,
} from '@/lib/client/checkout/paid-off-screen';
import { useToday } from '@/lib/client/device/ticker';
import { useWaitingCodes } from '@/lib/client/device/waiting-codes';
import { useAmountText } from '@/lib/client/format/amount';
import { momentText } from '@/lib/client/format/time';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { Reference } from '../ui/reference';
import { SoftLink } from '../ui/soft-link';
import { SOFT_TONE } from '../ui/tones';

const PLACES = {
  // In the place of the shop's name; on a tall phone below it, over what the amount leaves. See the style sheet.
  header: 'absolute z-20',
  result: 'fixed inset-x-3 top-[calc(var(--strip)+0.5rem)] z-30 mx-auto max-w-md shadow-card',
  // Between the facts, which give way, and the buttons, which stay where they are: it covers nothing.
  code: 'flex-none short:min-h-11',
};

/** Of a customer's own code and result it has neither the colours nor the tick: what it tells is of somebody else. */
const OF_ANOTHER = `${SOFT_TONE.neutral} border-2 border-dashed border-current`;
const OF_THIS_TILL = `${SOFT_TONE.paid} ring-1 ring-current ring-inset`;

/**
 * An older code of this till was paid while something else is on its screen. Over what is there, so that nothing moves;
 * gone by a tap, or by itself after long enough.
 */
export function PaidLine({ place }: { place: keyof typeof PLACES }) {
  const t = useTranslations('paidLine');
  const bannerText = useTranslations('banner');
  const box = useRef<HTMLDivElement>(null);
  const sales = usePaidToSay(place);
  useEffect(() => {
    if (sales.length === 0) return undefined;
    // Whoever has come to it with the keyboard leaves it when they like.
    return dismissPaidLater({
      isSeen: () => document.visibilityState === 'visible' && (box.current?.checkVisibility() ?? false),
      isInUse: () => box.current?.contains(document.activeElement) ?? false,
    });
  }, [sales]);

  const isBeside = place !== 'header';
  const sentence = usePaidSentence(sales, isBeside);

  const [sale] = sales;
  if (!sale) return null;
  const isOne = sales.length === 1;
  return (
    <div
      ref={box}
      data-said={place}
      className={`@container/said flex min-h-12 rounded-2xl font-semibold ${isBeside ? OF_ANOTHER : OF_THIS_TILL} ${PLACES[place]}`}
    >
      <button
        type="button"
        aria-label={`${sentence}. ${bannerText('dismiss')}`}
        onClick={dismissPaid}
        className="flex min-w-0 flex-1 items-center gap-2 rounded-2xl ps-3 text-start sm:ps-4"
      >
        <Icon name={isBeside ? 'list' : 'checkCircle'} className="size-5 low:hidden max-sm:hidden" />
        <span className="leading-tight low:text-sm max-sm:text-sm @max-[12rem]/said:text-xs">
          {isOne
            ? t.rich(sentenceFor(sale, isBeside), {
                amount: () => <Amount {...sale.amount} />,
                reference: () => <Reference reference={sale.reference} />,
                time: () => <ClockTime at={sale.madeAt} />,
                more: (chunks) => (
                  <span className="flex flex-wrap gap-x-2 text-sm low:text-xs max-sm:text-xs">{chunks}</span>
                ),
                when: (chunks) => <span className="@max-[20rem]/said:hidden">{chunks}</span>,
                name: () => <bdi>{sale.linkFor}</bdi>,
              })
            : t(isBeside ? 'others' : 'many', { count: sales.length })}
        </span>
      </button>
      <SoftLink
        href={isOne ? paths.order(sale.orderId) : paths.orders}
        onClick={dismissPaid}
        className="inline-flex items-center rounded-2xl px-2 @max-[17.5rem]/said:hidden underline underline-offset-4 sm:px-3"
      >
        {bannerText('show')}
      </SoftLink>
      {/* For a finger: the sentence is the same button for everybody else. */}
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        onClick={dismissPaid}
        className="grid w-11 shrink-0 place-items-center rounded-2xl"
      >
        <Icon name="cross" className="size-5" />
      </button>
    </div>
  );
}

/** A link says whom it was made for; on its way to a customer it has no code that this till showed. */
const sentenceFor = ({ linkFor }: PaidSaleDto, isBeside: boolean) => {
  if (linkFor) return 'link';
  return isBeside ? 'another' : 'one';
};

/** In the header another line stands for what was paid before this person came, until somebody has read it. */
function usePaidToSay(place: keyof typeof PLACES) {
  const sales = usePaidOffScreen();
  const kept = useWaitingCodes().flatMap(({ orderId, isPaid }) => (isPaid ? [orderId] : []));
  const isSaid = place === 'header' && sales.some(({ orderId }) => kept.includes(orderId));
  return isSaid ? sales.filter(({ orderId }) => !kept.includes(orderId)) : sales;
}

/** The same for those who listen. Always there: what comes with its text is often not read out. */
export function PaidStatus() {
  const isBeside = useSyncExternalStore(onSaleScreen, saleOnScreen, () => null) !== null;
  return (
    <p role="status" className="sr-only">
      {usePaidSentence(usePaidOffScreen(), isBeside)}
    </p>
  );
}

/** In one piece; what is seen has its parts in lines instead of commas between them. */
function usePaidSentence(sales: readonly PaidSaleDto[], isBeside: boolean): string {
  const t = useTranslations('paidLine');
  const comma = `${useTranslations('waiting')('comma')} `;
  const locale = useLocale();
  const amountText = useAmountText();
  const today = useToday();
  const [sale] = sales;
  if (!sale || !today) return '';
  if (sales.length > 1) return t(isBeside ? 'others' : 'many', { count: sales.length });
  return t.markup(sentenceFor(sale, isBeside), {
    amount: () => amountText(sale.amount.minor, sale.amount.currency).text,
    reference: () => sale.reference,
    time: () => momentText(sale.madeAt, { today, locale, withSeconds: false }),
    more: (chunks) => comma + chunks,
    when: (chunks) => comma + chunks,
    name: () => sale.linkFor ?? '',
  });
}
