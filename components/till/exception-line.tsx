'use client';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import type { TillExceptionDto } from '@/lib/api/exceptions/exception';
import { onSaleScreen, saleOnScreen } from '@/lib/client/checkout/paid-off-screen';
import { useMyExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { Reference } from '../ui/reference';
import { SOFT_TONE } from '../ui/tones';
import { ExceptionSheet } from './exception-sheet';

const PLACES = {
  // In the place of the shop's name: whoever types has the keys where they were.
  header: {
    box: '-me-1 min-w-12 shrink-0 sm:@container/look sm:me-0 sm:min-w-14 sm:flex-1',
    line: 'justify-center px-1 @min-[17rem]/look:justify-start @min-[17rem]/look:px-4',
  },
  // A result has no header. A code has neither: it stays whole until it has been scanned.
  result: {
    box: 'fixed inset-x-3 top-[calc(var(--strip)+0.5rem)] z-30 mx-auto hidden max-w-md [body:has(.result-frame)_&]:block',
    line: 'justify-center px-4 shadow-card',
  },
};

/** How many payments of this till need a look: one line, and all the rest in a sheet, so that nothing ever moves. */
export function ExceptionLine({ place }: { place: keyof typeof PLACES }) {
  const t = useTranslations('banner');
  const [isOpen, setIsOpen] = useState(false);
  const exceptions = useMyExceptions();
  const onScreen = useSyncExternalStore(onSaleScreen, saleOnScreen, () => null);
  const count = exceptions.length;
  if (count === 0) return null;
  const text = t('needLook', { count });
  const isOfOthers = place === 'result' && exceptions.every(({ orderId }) => orderId !== onScreen);
  const told = isOfOthers ? <OfOthers exceptions={exceptions} /> : text;
  const { box, line } = PLACES[place];
  return (
    <div data-line="look" className={box}>
      <p role="alert" className="sr-only">
        {told}
      </p>
      <button
        type="button"
        {...(place === 'header' && { 'aria-label': text })}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className={`flex min-h-12 w-full items-center gap-2 rounded-2xl font-semibold ${SOFT_TONE.amber} ${isOfOthers ? 'border-2 border-dashed border-current' : 'ring-1 ring-current ring-inset'} ${line}`}
      >
        <Icon
          name="info"
          className={`size-5 ${isOfOthers ? 'tiny:hidden' : ''} ${place === 'header' ? 'hidden @min-[17rem]/look:block' : ''}`}
        />
        {place === 'header' && (
          <span className="grid leading-none @min-[17rem]/look:hidden">
            <span>{count}</span>
            <span className="text-[0.6875rem] leading-tight">{t('tillShort')}</span>
          </span>
        )}
        <span
          className={
            place === 'header' ? 'hidden truncate @min-[17rem]/look:inline' : 'leading-tight max-sm:text-sm'
          }
        >
          {told}
        </span>
      </button>
      {isOpen && <ExceptionSheet exceptions={exceptions} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

/** Beside a result, which its customer reads as well: whose payment it is, so that nobody takes it for their own. */
function OfOthers({ exceptions }: { exceptions: readonly TillExceptionDto[] }) {
  const t = useTranslations('banner');
  const [first] = exceptions;
  const what = () =>
    first && (
      <span className="block">
        {first.amount && (
          <span>
            <Amount {...first.amount} />
            {' · '}
          </span>
        )}
        <Reference reference={first.reference} />
      </span>
    );
  return <>{t.rich('othersNeedLook', { count: exceptions.length, what })}</>;
}
