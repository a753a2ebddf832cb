'use client';
import { useTranslations } from 'next-intl';
import { useInsecureHint } from '@/lib/client/device/use-insecure-notice';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

export function InsecureHint() {
  const t = useTranslations('banner');
  const { isShown, dismiss } = useInsecureHint();
  if (!isShown) return null;
  return (
    <Notice tone="neutral" icon="info" action={<Button onClick={dismiss}>{t('understood')}</Button>}>
      <p className="text-base">{t('insecure')}</p>
    </Notice>
  );
}
