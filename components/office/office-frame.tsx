'use client';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import {
  exceptionPaths,
  historyPaths,
  keyPaths,
  linkPaths,
  outboundWebhookPaths,
  todayPaths,
} from '@/lib/api/office-paths';
import { TillHeader } from '../till/till-header';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';
import { SoftLink } from '../ui/soft-link';

/** Around a page of the office: `OfficeBar` and then its `main`. Its style sheet puts them where they belong. */
export function OfficeFrame({ children }: { children: ReactNode }) {
  return <div className="office-frame">{children}</div>;
}

/** The till's header, and the way between the office's pages. */
export function OfficeBar() {
  return (
    <>
      <TillHeader />
      <OfficeNav />
    </>
  );
}

function OfficeNav() {
  const t = useTranslations();
  const pathname = usePathname();
  const nav = useRef<HTMLElement>(null);
  useLayoutEffect(() => showCurrent(nav.current), [pathname]);
  return (
    <nav ref={nav} aria-label={t('office.nav')} className="office-nav">
      <Tab href={todayPaths.page} icon="clock">
        {t('today.title')}
      </Tab>
      <Tab href={exceptionPaths.all} icon="info">
        {t('office.title')}
      </Tab>
      <Tab href={historyPaths.all} icon="list">
        {t('history.title')}
      </Tab>
      <Tab href={linkPaths.all} icon="share">
        {t('links.title')}
      </Tab>
      <Tab href={keyPaths.all} icon="link">
        {t('keys.title')}
      </Tab>
      <Tab href={outboundWebhookPaths.all} icon="chat">
        {t('outboundWebhooks.title')}
      </Tab>
    </nav>
  );
}

/** In the middle of a row that is wider than the screen, in both directions of writing. The page itself stays where it is. */
function showCurrent(nav: HTMLElement | null): void {
  const current = nav?.querySelector('[aria-current]');
  if (!nav || !current) return;
  const [row, tab] = [nav.getBoundingClientRect(), current.getBoundingClientRect()];
  nav.scrollLeft += tab.left + tab.width / 2 - row.left - row.width / 2;
}

type TabProps = { href: string; icon: IconName; children: ReactNode };

/** One of the pages; marked on it and on the pages below it. */
function Tab({ href, icon, children }: TabProps) {
  const pathname = usePathname();
  const current = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : null;
  const variant = current ? 'bg-info-soft text-info-ink' : 'text-muted hover:bg-sunken hover:text-ink';
  return (
    <SoftLink
      href={href}
      {...(current && { 'aria-current': current })}
      className={`inline-flex min-h-12 shrink-0 items-center gap-2.5 rounded-2xl px-4 py-2 leading-tight font-semibold whitespace-nowrap lg:whitespace-normal ${variant}`}
    >
      <Icon name={icon} className="size-5" />
      {children}
    </SoftLink>
  );
}
