'use client';

import { useTranslations } from 'next-intl';
import type { DisplayState } from '@/lib/domain/display-state';
import { STATE_LOOK } from '@/lib/client/state-look';
import { Icon } from './icons/icon';
import { SOFT_TONE } from './tones';

/** The state of a checkout in a list: colour, icon and word. */
export function StatePill({ state }: { state: DisplayState }) {
  const t = useTranslations('state');
  const { tone, icon } = STATE_LOOK[state];
  return (
    <span
      data-pill
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm leading-snug font-semibold whitespace-nowrap ${SOFT_TONE[tone]}`}
    >
      <Icon name={icon} className="size-4" />
      {t(state)}
    </span>
  );
}
