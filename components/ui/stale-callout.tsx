'use client';
import { useTranslations } from 'next-intl';
import { useServerLink } from '@/lib/client/http/server-link';
import { Callout } from './callout';

/** A page that is shown without a server behind it says so. */
export function StaleCallout() {
  const t = useTranslations();
  if (useServerLink() === 'up') return null;
  return (
    <Callout tone="amber" icon="noLink" role="alert">
      <p className="font-semibold">{t('office.down')}</p>
    </Callout>
  );
}
