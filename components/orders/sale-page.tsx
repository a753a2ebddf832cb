'use client';

import type { ReactNode } from 'react';
import type { OrderDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { TillHeader } from '../till/till-header';
import { BigAmount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { PageFrame } from '../ui/page-frame';
import { SoftLink } from '../ui/soft-link';
import { Difference, type WithDifference } from './difference';

type Props = {
  /** Above the page, where it is not the till's own. */
  bar?: ReactNode;
  back: { href: string; text: string };
  /** Its name, above the amount. */
  title: ReactNode;
  /** Beside the amount. */
  state?: ReactNode;
  amountMinor: number;
  currency: string;
  /** Whose amount counts, where another one was asked for. */
  difference?: WithDifference | undefined;
  /** Below the amount. */
  about?: ReactNode;
  /** About the whole page, as that it is out of date. */
  callout?: ReactNode;
  layout?: 'narrow' | 'halves';
  children: ReactNode;
};

/** A page about one sale or one of its checkouts: the way back, which one it is, and how much. */
export function SalePage({ bar, back, title, state, about, callout, layout = 'narrow', ...rest }: Props) {
  const { amountMinor, currency, difference, children } = rest;
  return (
    <PageFrame
      bar={bar ?? <TillHeader />}
      layout={layout}
      header={
        <>
          <BackLink href={back.href}>{back.text}</BackLink>
          <header className="grid gap-1 px-1">
            <h1 className="text-xl font-semibold text-muted">{title}</h1>
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 grow basis-64">
                <BigAmount minor={amountMinor} currency={currency} max="4.5rem" />
                {difference && <Difference of={difference} isWhole />}
              </p>
              {state}
            </div>
            {about}
          </header>
          {callout}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

/** From another page about an order: back to its open code, else to the order. */
export const backToOrder = ({ id, checkouts: [newest] }: OrderDto): string =>
  newest && isPayable(newest.phase) ? paths.checkout(newest.id) : paths.order(id);

/** From one of a list to the list. */
function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <SoftLink
      href={href}
      className="inline-flex min-h-12 items-center gap-1 justify-self-start rounded-2xl pe-4 font-semibold text-muted hover:text-ink"
    >
      <Icon name="chevron" className="size-5 -scale-x-100 rtl:scale-x-100" />
      {children}
    </SoftLink>
  );
}
