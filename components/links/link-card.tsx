'use client';
import { useTranslations } from 'next-intl';
import type { RenewLinkBody } from '@/lib/api/links/link-request';
import type { LinkDto, OurPagesDto } from '@/lib/api/links/link';
import { paths } from '@/lib/api/paths';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { ButtonLink } from '../ui/button-link';
import { NoteText, Reference } from '../ui/reference';
import { TitledCard } from '../ui/titled-card';
import { LinkFacts } from './link-facts';
import { LinkPill } from './link-pill';
import { PageRefused } from './page-obstacle';

type Props = {
  link: LinkDto;
  ourPages: OurPagesDto;
  isSaving: boolean;
  onShare: () => void;
  onRenew: (body: RenewLinkBody) => void;
  onEnd: () => void;
};

/** One link: how far it came, and what can be done with it now. */
export function LinkCard({ link, ourPages, isSaving, onShare, onRenew, onEnd }: Props) {
  const t = useTranslations('links');
  const { actions, address, reference, note, checkoutId, orderId, paid } = link;
  const isRefused = link.kind === 'page' && !ourPages.hasPage && actions.length > 0;
  const title = (
    <>
      {paid ? <PaidTitle paid={paid} /> : <Amount minor={link.amountMinor} currency={link.currency} />}{' '}
      <Reference reference={reference} className="font-normal text-muted" />
    </>
  );
  return (
    <li>
      <TitledCard as="article" spacing="item" title={title} beside={<LinkPill state={link.state} />}>
        {note !== null && (
          <p className="break-words">
            <NoteText note={note} />
          </p>
        )}
        <LinkFacts link={link} />
        {isRefused && <PageRefused isSaving={isSaving} onInstead={() => onRenew({ kind: 'gateway' })} />}
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-2">
          {address !== null && (
            <Button icon="share" onClick={onShare}>
              {t('share')}
            </Button>
          )}
          {actions.includes('again') && (
            <Button icon="refresh" disabled={isSaving} onClick={() => onRenew({})}>
              {t('again')}
            </Button>
          )}
          {actions.includes('renew') && !isRefused && (
            <Button icon="link" disabled={isSaving} onClick={() => onRenew({})}>
              {t('renew')}
            </Button>
          )}
          {actions.includes('cancel') && (
            <Button icon="cross" disabled={isSaving} onClick={onEnd}>
              {t('end.button')}
            </Button>
          )}
          {checkoutId !== null && (
            <ButtonLink href={paths.order(orderId)} icon="list">
              {t('toSale')}
            </ButtonLink>
          )}
        </div>
      </TitledCard>
    </li>
  );
}

/** In the place of what was asked for: when money came, and how much. */
export function PaidTitle({ paid }: { paid: NonNullable<LinkDto['paid']> }) {
  const t = useTranslations('links');
  return t.rich('paidTitle', {
    time: () => <ClockTime at={paid.at} />,
    amount: () => <Amount minor={paid.minor} currency={paid.currency} />,
  });
}
