import type { ReactNode } from 'react';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';
import { SOFT_TONE } from './tones';

const SIZES = {
  regular: { pill: 'gap-1.5 text-sm leading-snug whitespace-nowrap', icon: 'size-4' },
  large: { pill: 'gap-2', icon: 'size-5' },
} as const;

type Props = { tone: Tone; icon?: IconName; size?: keyof typeof SIZES; children: ReactNode };

/** A state in a list: colour, icon and word. */
export function Pill({ tone, icon, size = 'regular', children }: Props) {
  const style = SIZES[size];
  return (
    <span
      data-pill
      className={`inline-flex items-center rounded-full px-3 py-1 font-semibold ${style.pill} ${SOFT_TONE[tone]}`}
    >
      {icon && <Icon name={icon} className={style.icon} />}
      <span>{children}</span>
    </span>
  );
}

type BadgeProps = { tone: Tone; icon: IconName; size?: 'regular' | 'large' };

/** The kind of what stands beside it, in a round of its colour. */
export function IconBadge({ tone, icon, size = 'regular' }: BadgeProps) {
  const [circle, picture] = size === 'large' ? ['size-12', 'size-6'] : ['size-9', 'size-5'];
  return (
    <span className={`grid shrink-0 place-items-center rounded-full ${circle} ${SOFT_TONE[tone]}`}>
      <Icon name={icon} className={picture} />
    </span>
  );
}
