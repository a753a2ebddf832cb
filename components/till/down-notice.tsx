'use client';
import { useTranslations } from 'next-intl';
import { useServerLink } from '@/lib/client/http/server-link';
import { Notice } from '../ui/notice';

/** Why Charge is off. */
export function DownNotice() {
  const t = useTranslations('sale');
  if (useServerLink() === 'up') return null;
  return (
    <Notice tone="amber" icon="noLink" role="alert">
      <p className="font-semibold">{t('chargeDown')}</p>
    </Notice>
  );
}
