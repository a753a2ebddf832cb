import type { HTMLAttributes } from 'react';
import { Icon } from './icons/icon';
import type { IconName } from './icons/icon-paths';

const SPACINGS = {
  rows: 'gap-1 p-2',
  tight: 'gap-2 p-4',
  item: 'gap-3 p-4 sm:p-5',
  regular: 'gap-4 p-4 sm:p-6',
  roomy: 'gap-4 p-6',
} as const;

const TONES = {
  plain: 'bg-surface',
  chosen: 'bg-surface ring-2 ring-primary',
  done: 'bg-paid-soft text-paid-ink',
} as const;

export type CardStyle = { spacing?: keyof typeof SPACINGS; tone?: keyof typeof TONES };

/** For an element that is a card but that `Card` cannot make, as a form. */
export const cardClass = ({ spacing = 'regular', tone = 'plain' }: CardStyle) =>
  `grid grid-cols-[minmax(0,1fr)] content-start rounded-3xl shadow-card ${SPACINGS[spacing]} ${TONES[tone]}`;

type Props = CardStyle & { as?: 'div' | 'section' | 'article' | 'ul' | 'li' } & Omit<
    HTMLAttributes<HTMLElement>,
    'className'
  >;

/** What belongs together, on a surface of its own. */
export function Card({ as: Element = 'div', spacing, tone, ...rest }: Props) {
  return <Element className={cardClass({ ...(spacing && { spacing }), ...(tone && { tone }) })} {...rest} />;
}

type EmptyProps = { icon: IconName; iconClass?: string; title: string; more: string };

/** In the place of a list that has nothing in it. */
export function EmptyCard({ icon, iconClass = 'text-muted', title, more }: EmptyProps) {
  return (
    <div className="grid justify-items-center gap-2 rounded-3xl bg-surface px-6 py-16 text-center shadow-card">
      <Icon name={icon} className={`size-12 ${iconClass}`} />
      <p className="text-xl font-semibold">{title}</p>
      <p className="text-muted">{more}</p>
    </div>
  );
}
