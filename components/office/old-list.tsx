'use client';
import { useTranslations } from 'next-intl';
import { useServerLink } from '@/lib/client/http/server-link';
import { Notice } from '../ui/notice';

/** A list that is shown without a server behind it says so. */
export function OldList() {
  const t = useTranslations('office');
  if (useServerLink() === 'up') return null;
  return (
    <div className="counter:col-span-2">
      <Notice tone="amber" icon="noLink" role="alert">
        <p className="font-semibold">{t('down')}</p>
      </Notice>
    </div>
  );
}
