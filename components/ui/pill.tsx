import type { ReactNode } from 'react';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';
import { SOFT_TONE } from './tones';

type Props = { tone: Tone; icon: IconName; children: ReactNode };

/** A state in a list: colour, icon and word. */
export function Pill({ tone, icon, children }: Props) {
  return (
    <span
      data-pill
      className={`inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-sm leading-snug font-semibold whitespace-nowrap ${SOFT_TONE[tone]}`}
    >
      <Icon name={icon} className="size-4" />
      {children}
    </span>
  );
}
