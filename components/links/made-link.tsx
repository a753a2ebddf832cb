'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { TitledCard } from '../ui/titled-card';
import { LinkPill } from './link-pill';
import { LinkShare } from './link-share';

type Props = { link: LinkDto; onDone: () => void };

/** A link that was just made: to be handed on, or on its way by the payment service. */
export function MadeLink({ link, onDone }: Props) {
  const t = useTranslations('links');
  const title = (
    <>
      {t('made')} <Amount minor={link.amountMinor} currency={link.currency} />
    </>
  );
  return (
    <TitledCard title={title} beside={<LinkPill state={link.state} />} tone="chosen" takesFocus>
      {link.sentTo && <p className="text-lg">{t('madeSent', { name: link.sentTo.name })}</p>}
      {link.address !== null && <LinkShare link={link} address={link.address} />}
      <Button variant="quiet" size="large" onClick={onDone}>
        {t('done')}
      </Button>
    </TitledCard>
  );
}
