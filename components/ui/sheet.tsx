'use client';

import { type ReactNode, type RefObject, useId } from 'react';
import { useTranslations } from 'next-intl';
import { Icon } from './icons/icon';

type Props = { dialogRef: RefObject<HTMLDialogElement | null>; title: ReactNode; children: ReactNode };

/** A native modal dialog: it holds the focus, closes with Escape and gives the focus back by itself. */
export function Sheet({ dialogRef, title, children }: Props) {
  const t = useTranslations('app');
  const titleId = useId();
  const close = () => dialogRef.current?.close();
  return (
    <dialog
      ref={dialogRef}
      aria-labelledby={titleId}
      onClick={(event) => event.target === event.currentTarget && close()}
      className="m-auto mb-0 max-h-[92dvh] w-full max-w-lg overflow-y-auto rounded-t-3xl bg-surface p-0 text-ink shadow-card open:animate-arrive sm:mb-auto sm:rounded-3xl"
    >
      <div className="grid gap-4 p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] sm:p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="pt-2 text-2xl leading-tight font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={close}
            aria-label={t('close')}
            className="grid size-12 shrink-0 place-items-center rounded-full hover:bg-sunken"
          >
            <Icon name="cross" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
