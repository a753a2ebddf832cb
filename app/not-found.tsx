import { getTranslations } from 'next-intl/server';
import { MessageScreen } from '@/components/ui/message-screen';
import { paths } from '@/lib/api/paths';
import { ButtonLink } from '@/components/ui/button-link';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <MessageScreen icon="question" title={t('title')} body={t('body')}>
      <ButtonLink href={paths.newSale} variant="primary" size="large">
        {t('toTill')}
      </ButtonLink>
    </MessageScreen>
  );
}
