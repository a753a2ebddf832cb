import { getTranslations } from 'next-intl/server';
import { OfflineScreen } from '@/components/pwa/offline-screen';
import { LOCALES } from '@/lib/api/device-settings';

export default async function OfflinePage() {
  const texts = await Promise.all(
    LOCALES.map(async (language) => {
      const t = await getTranslations({ locale: language, namespace: 'offline' });
      const text = {
        title: t('title'),
        body: t('body'),
        works: t('works'),
        worksNot: t('worksNot'),
        auto: t('auto'),
        tryAgain: t('tryAgain'),
        trying: t('trying'),
      };
      return { language, direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const), text };
    }),
  );
  return <OfflineScreen texts={texts} />;
}
