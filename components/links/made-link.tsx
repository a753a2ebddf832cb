'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef } from 'react';
import type { LinkDto } from '@/lib/api/links';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { LinkPill } from './link-pill';
import { LinkShare } from './link-share';

type Props = { link: LinkDto; onDone: () => void };

/** A link that was just made: to be handed on, or on its way by the payment service. */
export function MadeLink({ link, onDone }: Props) {
  const t = useTranslations('links');
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby={titleId}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-3xl bg-surface p-4 shadow-card ring-2 ring-primary sm:p-6"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id={titleId} ref={heading} tabIndex={-1} className="text-xl font-semibold">
          {t('made')} <Amount minor={link.amountMinor} currency={link.currency} />
        </h2>
        <LinkPill state={link.state} />
      </div>
      {link.sentTo && <p className="text-lg">{t('madeSent', { name: link.sentTo.name })}</p>}
      {link.address !== null && <LinkShare link={link} address={link.address} />}
      <Button variant="primary" size="large" onClick={onDone}>
        {t('done')}
      </Button>
    </section>
  );
}
