'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { Button } from '../ui/button';
import { TitledCard } from '../ui/titled-card';
import { LinkPill } from './link-pill';
import { LinkShare } from './link-share';
import { LinkTitle } from './link-title';

type Props = { link: LinkDto; onDone: () => void };

/** A link that was just made: to be handed on, or on its way by the payment service. */
export function MadeLink({ link, onDone }: Props) {
  const t = useTranslations('links');
  // It is paid while its sender still looks at it: then nobody hands it on.
  const isHandedOn = link.paid === null;
  const title = <LinkTitle link={link} isNew />;
  return (
    <TitledCard title={title} beside={<LinkPill state={link.state} />} tone="chosen" takesFocus>
      {isHandedOn && link.sentTo && <p className="text-lg">{t('madeSent', { name: link.sentTo.name })}</p>}
      {isHandedOn && link.address !== null && <LinkShare link={link} address={link.address} />}
      <Button variant="quiet" size="large" onClick={onDone}>
        {t('done')}
      </Button>
    </TitledCard>
  );
}
