'use client';

import { type MouseEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { useTranslations } from 'next-intl';
import { Amount } from './amount';
import { Button } from './button';
import { Icon } from './icons/icon';

type Props = {
  dialogRef: RefObject<HTMLDialogElement | null>;
  title: ReactNode;
  /** What it is about, where the sheet may cover it. */
  amount?: { minor: number; currency: string } | undefined;
  /** Beside a code: neither dims nor, where there is room, covers it, so that scanning goes on. */
  isBesideCode?: boolean | undefined;
  /** Where it is low, it lies in two columns. */
  isWide?: boolean | undefined;
  /** Something was typed in it: only its buttons and Escape close it. */
  keepsOpen?: boolean | undefined;
  children: ReactNode;
};

const PLACES = {
  centre: 'm-auto mb-0 max-w-lg backdrop:bg-[#05070a]/55 sm:mb-auto sm:rounded-3xl',
  besideCode:
    'm-auto mb-0 max-w-[46rem] ring-1 ring-edge backdrop:bg-transparent lying:me-4 lying:mb-4 lying:max-w-[min(32rem,calc(100vw-100dvh-2rem))] lying:max-h-[calc(100dvh-var(--strip)-1.5rem)] lying:min-w-76 lying:rounded-3xl',
};

/** Of a sheet's own padding at its end, which the foot covers. */
const PAD_END =
  'pb-[max(1.25rem,env(safe-area-inset-bottom))] low:pb-[max(0.75rem,env(safe-area-inset-bottom))]';

/** The main button of a sheet, whole at its edge however much of the sheet is scrolled away. */
export const SHEET_FOOT = `sticky bottom-0 z-10 -mx-5 -mb-[max(1.25rem,env(safe-area-inset-bottom))] bg-surface px-5 pt-1 low:-mb-[max(0.75rem,env(safe-area-inset-bottom))] sm:-mx-6 sm:px-6 low:*:min-h-12 ${PAD_END}`;

/** A native modal dialog: it holds the focus, closes with Escape and gives the focus back by itself. */
export function Sheet({
  dialogRef,
  title,
  amount,
  isBesideCode = false,
  isWide = false,
  keepsOpen = false,
  children,
}: Props) {
  const t = useTranslations('app');
  const titleId = useId();
  const close = () => dialogRef.current?.close();
  const [isAsking, setIsAsking] = useState(false);
  const isBeside = (event: MouseEvent) => event.target === event.currentTarget;
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      // Otherwise the focus would go to the cross, which the next Enter presses.
      onMouseDown={(event) => keepsOpen && isBeside(event) && event.preventDefault()}
      onClick={(event) => !keepsOpen && isBeside(event) && close()}
      className={`max-h-[92dvh] w-full scroll-pt-18 scroll-pb-24 overflow-y-auto rounded-t-3xl low:max-h-[calc(100dvh-var(--strip))] bg-surface p-0 text-ink shadow-card open:animate-arrive ${isBesideCode ? PLACES.besideCode : PLACES.centre} ${isWide ? 'low:max-w-3xl' : ''}`}
    >
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-4 px-5 pt-5 short:gap-2.5 sm:px-6 sm:pt-6 low:gap-2.5 low:pt-1 ${PAD_END}`}
      >
        <div className="sticky top-0 z-10 -mx-5 -mt-5 flex items-start justify-between gap-4 bg-surface px-5 pt-5 pb-1 sm:-mx-6 sm:-mt-6 sm:px-6 sm:pt-6 low:-mt-1 low:items-center low:pt-1 low:pb-0">
          <h2
            id={titleId}
            className="flex flex-wrap gap-x-3 pt-2 text-2xl leading-tight font-semibold low:pt-0 low:text-xl"
          >
            <span>{title}</span>
            {amount && <Amount {...amount} className="text-muted" />}
          </h2>
          <button
            type="button"
            onClick={() => (keepsOpen ? setIsAsking(true) : close())}
            aria-label={t('close')}
            className="grid size-12 shrink-0 place-items-center rounded-full hover:bg-sunken"
          >
            <Icon name="cross" />
          </button>
        </div>
        {keepsOpen && isAsking && <ThrowAway onKeep={() => setIsAsking(false)} onThrowAway={close} />}
        {children}
      </div>
    </dialog>
  );
}

type ThrowAwayProps = { onKeep: () => void; onThrowAway: () => void };

/** Before the cross takes away what somebody typed. */
function ThrowAway({ onKeep, onThrowAway }: ThrowAwayProps) {
  const t = useTranslations('forms');
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-2xl bg-amber-soft p-3 text-amber-ink">
      <p role="alert" className="min-w-0 flex-1 basis-40 font-semibold">
        {t('throwAway')}
      </p>
      <Button autoFocus onClick={onKeep}>
        {t('keepTyping')}
      </Button>
      <Button onClick={onThrowAway}>{t('throwAwayYes')}</Button>
    </div>
  );
}
