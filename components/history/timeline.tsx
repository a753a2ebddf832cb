'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/checkouts/history';
import { type StoryLine, tellStory } from '@/lib/client/history/story';
import { timelineVariant } from '@/lib/client/history/timeline-variant';
import { useTechnicalDetails } from '@/lib/client/history/use-technical-details';
import { ClockTime } from '../ui/clock-time';
import { CheckField } from '../ui/forms/field';
import { IconBadge } from '../ui/pill';
import { TitledCard } from '../ui/titled-card';
import { TimelineText } from './timeline-text';

/** What happened to a checkout, oldest first: a sentence for each, and on demand what it was made of. */
export function Timeline({ history }: { history: HistoryDto }) {
  const t = useTranslations('history');
  const { isShown, show } = useTechnicalDetails();
  const lines = tellStory(history.timeline).filter(({ isTechnical }) => isShown || !isTechnical);
  return (
    <TitledCard
      title={t('timeline')}
      beside={
        <CheckField
          label={t('technical')}
          checked={isShown}
          onChange={({ target }) => show(target.checked)}
        />
      }
    >
      <ol className="grid">
        {lines.map((line, index) => (
          <Line key={index} line={line} currency={history.currency} />
        ))}
      </ol>
    </TitledCard>
  );
}

function Line({ line, currency }: { line: StoryLine; currency: string }) {
  const { entry, isTechnical, asked } = line;
  const staffName = (entry.kind === 'event' ? entry.staffName : null) ?? asked?.staffName ?? null;
  return (
    <li className="group flex gap-3">
      <span className="flex flex-col items-center">
        <IconBadge {...timelineVariant(entry)} />
        <span className="w-px flex-1 bg-line group-last:hidden" />
      </span>
      <div className="grid min-w-0 flex-1 content-start gap-0.5 pt-1 pb-4">
        <div className={isTechnical ? 'text-sm text-muted' : 'font-semibold'}>
          <TimelineText line={line} currency={currency} />
        </div>
        <p className="text-sm text-muted">
          <ClockTime at={entry.at} exact />
          {staffName !== null && (
            <span>
              {' '}
              · <bdi>{staffName}</bdi>
            </span>
          )}
        </p>
      </div>
    </li>
  );
}
