'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { KeyDto } from '@/lib/api/keys';
import { isKeyAction } from '@/lib/domain/staff/api-key';
import { Fact } from '../office/fact';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';

type Props = { apiKey: KeyDto; onRevoke: () => void };

export function KeyCard({ apiKey, onRevoke }: Props) {
  const t = useTranslations('keys');
  const titleId = useId();
  const { name, ending, actions, createdBy, createdAt, lastUsedAt, revokedAt } = apiKey;
  const can = actions.filter(isKeyAction).map((action) => t(`action.${action}`));
  return (
    <li>
      <article
        aria-labelledby={titleId}
        className="flex flex-wrap items-center gap-4 rounded-3xl bg-surface p-4 shadow-card sm:p-5"
      >
        <div className="grid min-w-0 flex-1 basis-72 gap-2">
          <h2 id={titleId} className="text-lg leading-tight font-semibold">
            <bdi>{name}</bdi>{' '}
            <bdi dir="ltr" className="font-normal text-muted">
              …{ending}
            </bdi>
          </h2>
          <p className="text-muted">{can.join(' · ')}</p>
          <dl className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-x-6 gap-y-2">
            <Fact label={t('fact.made')}>
              <ClockTime at={createdAt} />
            </Fact>
            {createdBy !== null && (
              <Fact label={t('fact.by')}>
                <bdi>{createdBy}</bdi>
              </Fact>
            )}
            <Fact label={t('fact.used')}>
              {lastUsedAt === null ? t('fact.never') : <ClockTime at={lastUsedAt} />}
            </Fact>
            {revokedAt !== null && (
              <Fact label={t('fact.revoked')}>
                <ClockTime at={revokedAt} />
              </Fact>
            )}
          </dl>
        </div>
        {revokedAt === null && <Button onClick={onRevoke}>{t('revoke.button')}</Button>}
      </article>
    </li>
  );
}
