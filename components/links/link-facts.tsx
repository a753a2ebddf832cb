'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links';
import { Fact } from '../office/fact';
import { ClockTime } from '../ui/clock-time';

/** Everything about a link but its state. */
export function LinkFacts({ link }: { link: LinkDto }) {
  const t = useTranslations('links');
  const { kind, sentTo, madeBy, createdAt, expiresAt, openedAt, lastReadAt } = link;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-2">
      <Fact label={t('kind.label')}>{t(`kind.${kind}`)}</Fact>
      {sentTo && (
        <Fact label={t('fact.sentTo')}>
          <bdi>{sentTo.name}</bdi>
          {sentTo.phone !== null && <bdi dir="ltr" className="block">{`+${sentTo.phone}`}</bdi>}
          {sentTo.email !== null && <bdi className="block break-all">{sentTo.email}</bdi>}
        </Fact>
      )}
      <Fact label={t('fact.made')}>
        <ClockTime at={createdAt} /> · <bdi>{madeBy}</bdi>
      </Fact>
      <Fact label={t('fact.until')}>
        <ClockTime at={expiresAt} />
      </Fact>
      {kind === 'page' && openedAt !== null && (
        <Fact label={t('fact.opened')}>
          <ClockTime at={openedAt} />
        </Fact>
      )}
      {lastReadAt !== null && (
        <Fact label={t('fact.checked')}>
          <ClockTime at={lastReadAt} exact />
        </Fact>
      )}
    </dl>
  );
}
