'use client';
import { useTranslations } from 'next-intl';
import type { KeyDto } from '@/lib/api/systems/keys';
import { isKeyAction } from '@/lib/domain/staff/api-key';
import { Button } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { TitledCard } from '../ui/titled-card';

type Props = { apiKey: KeyDto; onRenew: () => void; onRevoke: () => void };

/** One key: whose it is, what it may do, the way to another one for the same system, and to its end. */
export function KeyCard({ apiKey, onRenew, onRevoke }: Props) {
  const t = useTranslations('keys');
  const { name, ending, actions, createdBy, createdAt, lastUsedAt, revokedAt } = apiKey;
  const allowed = actions.filter(isKeyAction).map((action) => t(`action.${action}`));
  const title = (
    <>
      <bdi>{name}</bdi>{' '}
      <bdi dir="ltr" className="font-normal text-muted">
        …{ending}
      </bdi>
    </>
  );
  return (
    <li>
      <TitledCard
        as="article"
        spacing="item"
        title={title}
        beside={revokedAt === null && <Button onClick={onRevoke}>{t('revoke.button')}</Button>}
      >
        <p className="text-muted">{allowed.join(' · ')}</p>
        <Button onClick={onRenew}>{t('renew')}</Button>
        <FactList>
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
        </FactList>
      </TitledCard>
    </li>
  );
}
