'use client';

import { type MouseEvent, type ReactNode, type RefObject, useId } from 'react';
import { useTranslations } from 'next-intl';
import { Icon } from './icons/icon';

type Props = {
  dialogRef: RefObject<HTMLDialogElement | null>;
  title: ReactNode;
  /** Beside a code: neither dims nor, where there is room, covers it, so that scanning goes on. */
  isBesideCode?: boolean | undefined;
  /** Something was typed in it: only its buttons and Escape close it. */
  keepsOpen?: boolean | undefined;
  children: ReactNode;
};

const PLACES = {
  centre: 'm-auto mb-0 max-w-lg backdrop:bg-[#05070a]/55 sm:mb-auto sm:rounded-3xl',
  besideCode:
    'm-auto mb-0 max-w-[46rem] ring-1 ring-edge backdrop:bg-transparent lying:me-4 lying:mb-4 lying:max-w-[min(32rem,calc(100vw-100dvh-2rem))] lying:min-w-76 lying:rounded-3xl',
};

/** A native modal dialog: it holds the focus, closes with Escape and gives the focus back by itself. */
export function Sheet({ dialogRef, title, isBesideCode = false, keepsOpen = false, children }: Props) {
  const t = useTranslations('app');
  const titleId = useId();
  const close = () => dialogRef.current?.close();
  const isBeside = (event: MouseEvent) => event.target === event.currentTarget;
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      // Otherwise the focus would go to the cross, which the next Enter presses.
      onMouseDown={(event) => keepsOpen && isBeside(event) && event.preventDefault()}
      onClick={(event) => !keepsOpen && isBeside(event) && close()}
      className={`max-h-[92dvh] w-full overflow-y-auto rounded-t-3xl bg-surface p-0 text-ink shadow-card open:animate-arrive ${isBesideCode ? PLACES.besideCode : PLACES.centre}`}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="pt-2 text-2xl leading-tight font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={close}
            aria-label={t('close')}
            className={`grid size-12 shrink-0 place-items-center rounded-full hover:bg-sunken ${keepsOpen ? 'invisible' : ''}`}
          >
            <Icon name="cross" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
