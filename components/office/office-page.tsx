'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode, RefObject } from 'react';
import {
  exceptionPaths,
  historyPaths,
  keyPaths,
  linkPaths,
  outboundWebhookPaths,
} from '@/lib/api/office-paths';
import { useServerLink } from '@/lib/client/http/server-link';
import { NavLink } from '../till/nav-link';
import { TillHeader } from '../till/till-header';
import { Callout } from '../ui/callout';
import { PageFrame } from '../ui/page-frame';

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
  return (
    <PageFrame
      bar={<TillHeader />}
      layout={layout}
      header={
        <>
          <header className="grid grid-cols-[minmax(0,1fr)] gap-1 px-1 pt-2">
            {hasNav && <OfficeNav />}
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
}

/** A page that is shown without a server behind it says so. */
export function StaleCallout() {
  const t = useTranslations('office');
  if (useServerLink() === 'up') return null;
  return (
    <Callout tone="amber" icon="noLink" role="alert">
      <p className="font-semibold">{t('down')}</p>
    </Callout>
  );
}

function OfficeNav() {
  const t = useTranslations();
  return (
    <nav aria-label={t('office.nav')} className="-mx-3 flex flex-wrap">
      <NavLink href={exceptionPaths.all} icon="info">
        {t('office.title')}
      </NavLink>
      <NavLink href={historyPaths.all} icon="list">
        {t('history.title')}
      </NavLink>
      <NavLink href={linkPaths.all} icon="share">
        {t('links.title')}
      </NavLink>
      <NavLink href={keyPaths.all} icon="link">
        {t('keys.title')}
      </NavLink>
      <NavLink href={outboundWebhookPaths.all} icon="chat">
        {t('outboundWebhooks.title')}
      </NavLink>
    </nav>
  );
}
