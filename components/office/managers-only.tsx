'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { MessageScreen } from '../ui/message-screen';
import { ButtonLink } from '../ui/button-link';

/** In the place of a page of the office, for everybody else. */
export function ManagersOnly() {
  const t = useTranslations('office');
  return (
    <MessageScreen icon="person" title={t('managersOnly')} body={t('managersOnlyMore')}>
      <ButtonLink href={paths.newSale} variant="primary" size="large">
        {t('toTill')}
      </ButtonLink>
    </MessageScreen>
  );
}
