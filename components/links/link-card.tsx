'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { LinkDto } from '@/lib/api/links';
import { paths } from '@/lib/api/paths';
import { Amount } from '../ui/amount';
import { Button, buttonClass } from '../ui/button';
import { SoftLink } from '../ui/soft-link';
import { LinkFacts } from './link-facts';
import { LinkPill } from './link-pill';

type Props = {
  link: LinkDto;
  isSaving: boolean;
  onShare: () => void;
  onRenew: () => void;
  onEnd: () => void;
};

/** One link: how far it came, and what can be done with it now. */
export function LinkCard({ link, isSaving, onShare, onRenew, onEnd }: Props) {
  const t = useTranslations('links');
  const titleId = useId();
  const { actions, address, reference, note, checkoutId, orderId } = link;
  return (
    <li>
      <article
        aria-labelledby={titleId}
        className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-3xl bg-surface p-4 shadow-card sm:p-5"
      >
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 id={titleId} className="min-w-0 text-lg leading-tight font-semibold">
            <Amount minor={link.amountMinor} currency={link.currency} />{' '}
            <bdi className="font-normal text-muted">{reference}</bdi>
          </h2>
          <LinkPill state={link.state} />
        </div>
        {note !== null && (
          <p className="break-words">
            <bdi>{note}</bdi>
          </p>
        )}
        <LinkFacts link={link} />
        <div className="flex flex-wrap gap-2">
          {address !== null && (
            <Button icon="share" onClick={onShare}>
              {t('share')}
            </Button>
          )}
          {actions.includes('again') && (
            <Button icon="refresh" disabled={isSaving} onClick={onRenew}>
              {t('again')}
            </Button>
          )}
          {actions.includes('renew') && (
            <Button icon="link" disabled={isSaving} onClick={onRenew}>
              {t('renew')}
            </Button>
          )}
          {actions.includes('cancel') && (
            <Button icon="cross" disabled={isSaving} onClick={onEnd}>
              {t('end.button')}
            </Button>
          )}
          {checkoutId !== null && (
            <SoftLink href={paths.order(orderId)} className={buttonClass({ variant: 'quiet' })}>
              {t('toSale')}
            </SoftLink>
          )}
        </div>
      </article>
    </li>
  );
}
