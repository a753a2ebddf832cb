'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMyExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';
import { ExceptionSheet } from './exception-sheet';

const PLACES = {
  // In the place of the shop's name: whoever types has the keys where they were.
  header: {
    box: '-me-1 min-w-12 shrink-0 sm:me-0 sm:min-w-0 sm:flex-1',
    line: 'justify-center px-1 sm:justify-start sm:px-4',
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
  const count = exceptions.length;
  if (count === 0) return null;
  const text = t('needLook', { count });
  const { box, line } = PLACES[place];
  return (
    <div data-line="look" className={box}>
      <p role="alert" className="sr-only">
        {text}
      </p>
      <button
        type="button"
        aria-label={text}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
        className={`flex min-h-12 w-full items-center gap-2 rounded-2xl font-semibold ring-1 ring-current ring-inset ${SOFT_TONE.amber} ${line}`}
      >
        <Icon name="info" className="size-5" />
        {place === 'header' && <span className="sm:hidden">{count}</span>}
        <span className={place === 'header' ? 'truncate max-sm:hidden' : 'truncate'}>{text}</span>
      </button>
      {isOpen && <ExceptionSheet exceptions={exceptions} onClose={() => setIsOpen(false)} />}
    </div>
  );
}
