import { getTranslations } from 'next-intl/server';
import { Icon } from '@/components/ui/icons/icon';
import type { Locale } from '@/lib/api/locale';

type Props = { language: Locale; /** Null: nobody knows whose link it was. */ shop: string | null };

/** A link by which nothing can be paid any more. */
export async function LinkOverScreen({ language, shop }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'payPage' });
  return (
    <main
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      className="grid min-h-[calc(100dvh-var(--strip))] content-center justify-items-center gap-3 p-6 text-center"
    >
      <Icon name="hourglass" className="size-14 text-muted" />
      <h1 className="text-3xl leading-tight font-semibold">{t('overTitle')}</h1>
      <p className="max-w-md text-lg">{shop === null ? t('overUnknown') : t('over', { shop })}</p>
    </main>
  );
}
