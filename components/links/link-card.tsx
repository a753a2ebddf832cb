'use client';
import { useTranslations } from 'next-intl';
import type { RenewLinkBody } from '@/lib/api/links/link-request';
import type { LinkDto, OurPagesDto } from '@/lib/api/links/link';
import { paths } from '@/lib/api/paths';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { NoteText, Reference } from '../ui/reference';
import { TitledCard } from '../ui/titled-card';
import { LinkFacts } from './link-facts';
import { LinkPill } from './link-pill';
import { LinkTitle } from './link-title';
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
  const { actions, address, reference, note, checkoutId, orderId } = link;
  const isRefused = link.kind === 'page' && !ourPages.hasPage && actions.length > 0;
  const title = (
    <>
      <LinkTitle link={link} /> <Reference reference={reference} className="font-normal text-muted" />
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
