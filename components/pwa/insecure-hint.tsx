'use client';
import { useTranslations } from 'next-intl';
import { useInsecureNotice } from '@/lib/client/device/use-insecure-notice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export function InsecureNotice() {
  const t = useTranslations('banner');
  const { isShown, dismiss } = useInsecureNotice();
  if (!isShown) return null;
  return (
    <Notice tone="neutral" icon="info" action={<Button onClick={dismiss}>{t('understood')}</Button>}>
      <p className="text-base">{t('insecure')}</p>
    </Notice>
  );
}
