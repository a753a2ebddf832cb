'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { paths } from '@/lib/api/paths';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/button-link';
import { TitledCard } from '../ui/titled-card';
import { PaidTitle } from './link-card';
import { LinkPill } from './link-pill';
import { LinkShare } from './link-share';

type Props = { link: LinkDto; onDone: () => void };

/** A link that was just made: to be handed on, or on its way by the payment service, until it is paid or over. */
export function MadeLink({ link, onDone }: Props) {
  const t = useTranslations('links');
  const { address, amountMinor, currency, orderId, paid, sentTo } = link;
  const title = (
    <>
      {address !== null && <span>{t('made')} </span>}
      <Amount minor={amountMinor} currency={currency} />
    </>
  );
  return (
    <TitledCard
      title={paid ? <PaidTitle paid={paid} /> : title}
      beside={<LinkPill state={link.state} />}
      tone={paid ? 'done' : 'chosen'}
      takesFocus
    >
      {paid && <p className="text-lg">{t('madePaid')}</p>}
      {address !== null && sentTo && <p className="text-lg">{t('madeSent', { name: sentTo.name })}</p>}
      {address !== null && <LinkShare link={link} address={address} />}
      {paid && (
        <ButtonLink href={paths.order(orderId)} icon="list" size="large">
          {t('toSale')}
        </ButtonLink>
      )}
      <Button variant={paid ? 'primary' : 'quiet'} size="large" onClick={onDone}>
        {t('done')}
      </Button>
    </TitledCard>
  );
}
