'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/checkouts/history';
import { timelineVariant } from '@/lib/client/history/timeline-variant';
import { ClockTime } from '../ui/clock-time';
import { IconBadge } from '../ui/pill';
import { TitledCard } from '../ui/titled-card';
import { TimelineText } from './timeline-text';

/** Everything that happened to a checkout, oldest first. */
export function Timeline({ history }: { history: HistoryDto }) {
  const t = useTranslations('history');
  return (
    <TitledCard title={t('timeline')}>
      <ol className="grid">
        {history.timeline.map((entry, index) => (
          <li key={index} className="group flex gap-3">
            <span className="flex flex-col items-center">
              <IconBadge {...timelineVariant(entry)} />
              <span className="w-px flex-1 bg-line group-last:hidden" />
            </span>
            <div className="grid min-w-0 flex-1 content-start gap-0.5 pt-1 pb-4">
              <TimelineText entry={entry} currency={history.currency} />
              <p className="text-sm text-muted">
                <ClockTime at={entry.at} exact />
                {entry.kind === 'event' && entry.staffName !== null && (
                  <>
                    {' '}
                    · <bdi>{entry.staffName}</bdi>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </TitledCard>
  );
}
