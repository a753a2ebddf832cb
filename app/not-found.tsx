import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { MessageScreen } from '@/components/ui/message-screen';
import { paths } from '@/lib/api/paths';
import { SoftLink } from '@/components/ui/soft-link';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <MessageScreen icon="question" title={t('title')} body={t('body')}>
      <SoftLink href={paths.newSale} className={buttonClass({ variant: 'primary', size: 'large' })}>
        {t('toTill')}
      </SoftLink>
    </MessageScreen>
  );
}
