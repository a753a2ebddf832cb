'use client';
import type { ReactNode } from 'react';
import { BigAmount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { TitledCard } from '../ui/titled-card';

type Props = {
  title: string;
  minor: number;
  currency: string;
  /** How many it is made of. */
  more: ReactNode;
  /** To what it is made of. */
  link?: { href: string; text: string };
  /** The one that is looked for first. */
  isLarge?: boolean;
};

/** One sum of the day. */
export function DayFigure({ title, minor, currency, more, link, isLarge = false }: Props) {
  return (
    <TitledCard title={title} spacing="item">
      <p>
        <BigAmount minor={minor} currency={currency} max={isLarge ? '4rem' : '1.75rem'} />
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-muted">{more}</p>
        {link && (
          <SoftLink
            href={link.href}
            className="-mx-2 inline-flex min-h-12 items-center gap-1 rounded-2xl px-2 font-semibold text-primary hover:bg-sunken"
          >
            {link.text}
            <Icon name="chevron" className="size-5 rtl:-scale-x-100" />
          </SoftLink>
        )}
      </div>
    </TitledCard>
  );
}
