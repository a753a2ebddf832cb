'use client';
import type { ReactNode, RefObject } from 'react';
import { TillHeader } from '../till/till-header';
import { PageFrame } from '../ui/page-frame';
import { StaleCallout } from '../ui/stale-callout';
import { OfficeBar, OfficeFrame } from './office-frame';

type Props = {
  title: string;
  intro: ReactNode;
  layout?: 'wide' | 'beside';
  /** Links are made by people who see no other page of the office. */
  hasNav?: boolean;
  /** For a page that gives the focus to its heading. */
  headingRef?: RefObject<HTMLHeadingElement | null>;
  children: ReactNode;
};

/** One of the pages behind the till: the way to the others, what it is for, and whether it is up to date. */
export function OfficePage({ title, intro, layout = 'wide', hasNav = true, headingRef, children }: Props) {
  const page = (
    <PageFrame
      bar={hasNav ? <OfficeBar /> : <TillHeader />}
      layout={layout}
      header={
        <>
          <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2">
            <h1 {...(headingRef && { ref: headingRef, tabIndex: -1 })} className="text-3xl font-semibold">
              {title}
            </h1>
            <p className="max-w-3xl text-muted">{intro}</p>
          </header>
          <StaleCallout />
        </>
      }
    >
      {children}
    </PageFrame>
  );
  return hasNav ? <OfficeFrame>{page}</OfficeFrame> : page;
}
