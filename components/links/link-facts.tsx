'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { DAY, HOUR, MINUTE } from '@/lib/domain/core/durations';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { PhoneNumber } from '../ui/forms/phone-number';

/** Everything about a link but its state. */
export function LinkFacts({ link }: { link: LinkDto }) {
  const t = useTranslations('links');
  const { kind, sentTo, madeBy, createdAt, openedAt, lastReadAt } = link;
  return (
    <>
      <p className="text-muted">
        <span className="font-semibold text-ink">{t(`kind.${kind}`)}</span>
        {!isOver(link) && <span>{` · ${t(`kind.${kind}Short`)}`}</span>}
      </p>
      <FactList>
        <LifeFact link={link} />
        {sentTo && (
          <Fact name="sentTo" label={t('fact.sentTo')}>
            <bdi>{sentTo.name}</bdi>
            {sentTo.phone !== null && (
              <span className="block">
                <PhoneNumber digits={sentTo.phone} />
              </span>
            )}
            {sentTo.email !== null && (
              <span className="block break-all">
                <bdi>{sentTo.email}</bdi>
              </span>
            )}
          </Fact>
        )}
        <Fact label={t('fact.made')}>
          <ClockTime at={createdAt} /> · <bdi>{madeBy}</bdi>
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
      </FactList>
    </>
  );
}

/** Until when it can be paid, and how long that is; else when that ended, and by whom. */
function LifeFact({ link }: { link: LinkDto }) {
  const t = useTranslations('links');
  const { cancelled, paid, expiresAt, leftMs } = link;
  if (paid) return null;
  if (cancelled)
    return (
      <Fact label={t('fact.cancelled')}>
        <ClockTime at={cancelled.at} />
        {cancelled.by !== null && (
          <span>
            {' · '}
            <bdi>{cancelled.by}</bdi>
          </span>
        )}
      </Fact>
    );
  return (
    <Fact label={t(leftMs === 0 ? 'fact.ranOut' : 'fact.until')}>
      <ClockTime at={expiresAt} />
      {!isOver(link) && <span className="block">{leftText(t, leftMs)}</span>}
    </Fact>
  );
}

/** Nothing is left of its time, whatever the clock says. */
const ENDED: readonly LinkDto['state'][] = [
  'cancelled',
  'expired',
  'heldBack',
  'notStarted',
  'refunded',
  'partlyRefunded',
  'chargedBack',
];

const isOver = ({ state, cancelled, paid, leftMs }: LinkDto): boolean =>
  paid !== null || cancelled !== null || leftMs === 0 || ENDED.includes(state);

/** In the two units that matter, rounded down: nobody is promised more than there is. */
function leftText(t: ReturnType<typeof useTranslations<'links'>>, leftMs: number): string {
  const [days, hours, minutes] = [leftMs / DAY, (leftMs % DAY) / HOUR, (leftMs % HOUR) / MINUTE].map(
    Math.floor,
  ) as [number, number, number];
  if (days > 0) return t('left.days', { days, hours });
  if (hours > 0) return t('left.hours', { hours, minutes });
  return minutes > 0 ? t('left.minutes', { minutes }) : t('left.moment');
}
