'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { buttonClass } from '../ui/button';
import { MessageScreen } from '../ui/message-screen';
import { SoftLink } from '../ui/soft-link';

export function ManagersOnly() {
  const t = useTranslations('office');
  return (
    <MessageScreen icon="person" title={t('managersOnly')} body={t('managersOnlyMore')}>
      <SoftLink href={paths.newSale} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {t('toTill')}
      </SoftLink>
    </MessageScreen>
  );
}
