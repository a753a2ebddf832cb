'use client';
import { useTranslations } from 'next-intl';
import {
  exceptionPaths,
  historyPaths,
  keyPaths,
  linkPaths,
  outboundWebhookPaths,
} from '@/lib/api/office-paths';
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
      <NavLink href={outboundWebhookPaths.all} icon="chat">
        {t('notices.title')}
      </NavLink>
    </nav>
  );
}
