'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState } from 'react';
import { copyText } from '@/lib/client/links/use-share';
import { Button } from '../ui/button';

type Props = { title: string; about: string; secret: string; onDone: () => void };

/** The only time that anybody sees a secret. */
export function ShownOnce({ title, about, secret, onDone }: Props) {
  const t = useTranslations('keys.made');
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby={titleId}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-paid-soft p-4 text-paid-ink shadow-card sm:p-6"
    >
      <h2 id={titleId} ref={heading} tabIndex={-1} className="text-xl font-semibold">
        {title}
      </h2>
      <p className="text-lg">{about}</p>
      <code dir="ltr" className="rounded-2xl bg-surface p-4 text-lg break-all text-ink select-all">
        {secret}
      </code>
      <div className="flex flex-wrap gap-3">
        <Button icon="copy" onClick={async () => setIsCopied(await copyText(secret))}>
          {isCopied ? t('copied') : t('copy')}
        </Button>
        <Button variant="primary" onClick={onDone}>
          {t('done')}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {isCopied ? t('copied') : ''}
      </p>
    </section>
  );
}
