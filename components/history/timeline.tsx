'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { HistoryDto } from '@/lib/api/history';
import { timelineVariant } from '@/lib/client/history/timeline-variant';
import { ClockTime } from '../ui/clock-time';
import { Icon } from '../ui/icons/icon';
import { SOFT_TONE } from '../ui/tones';
import { TimelineText } from './timeline-text';

/** Everything that happened to a checkout, oldest first. */
export function Timeline({ history }: { history: HistoryDto }) {
  const t = useTranslations('history');
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-2 rounded-3xl bg-surface p-4 shadow-card sm:p-6">
      <h2 id={titleId} className="text-lg font-semibold">
        {t('timeline')}
      </h2>
      <ol className="grid">
        {history.timeline.map((entry, index) => {
          const { tone, icon } = timelineVariant(entry);
          return (
            <li key={index} className="group flex gap-3">
              <span className="flex flex-col items-center">
                <span className={`grid size-9 shrink-0 place-items-center rounded-full ${SOFT_TONE[tone]}`}>
                  <Icon name={icon} className="size-5" />
                </span>
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
          );
        })}
      </ol>
    </section>
  );
}
