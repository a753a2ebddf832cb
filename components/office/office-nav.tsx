'use client';

import { useTranslations } from 'next-intl';
import { historyPaths } from '@/lib/api/history-paths';
import { keyPaths } from '@/lib/api/key-paths';
import { linkPaths } from '@/lib/api/link-paths';
import { noticePaths } from '@/lib/api/notice-paths';
import { exceptionPaths } from '@/lib/api/exception-paths';
import { NavLink } from '../till/nav-link';

/** Between the manager's pages. */
export function OfficeNav() {
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
      <NavLink href={noticePaths.all} icon="chat">
        {t('notices.title')}
      </NavLink>
    </nav>
  );
}
