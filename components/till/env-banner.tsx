import { useLocale, useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { TillDto } from '@/lib/api/till';
import { LOCALES } from '@/lib/api/device-settings';

type Props = { env: TillDto['gatewayEnv'] };

/** Says on every screen that no real money moves; nothing at all when it does. */
export function EnvBanner({ env }: Props) {
  const t = useTranslations('banner');
  const own = useLocale();
  if (env === 'live') return null;
  return (
    <aside
      aria-label={t('modeLabel')}
      className="flex h-(--strip) items-center justify-center border-b-2 border-strip-ink bg-strip px-3 text-sm leading-none low:text-[0.6875rem] font-semibold whitespace-nowrap text-strip-ink"
    >
      {/* A page for somebody who pays speaks their language: the style sheet shows the word that fits it. */}
      {LOCALES.map((locale) => (
        <Word key={locale} env={env} locale={locale} isOwn={locale === own} />
      ))}
    </aside>
  );
}

type WordProps = { env: Exclude<Props['env'], 'live'>; locale: (typeof LOCALES)[number]; isOwn: boolean };

async function Word({ env, locale, isOwn }: WordProps) {
  const t = await getTranslations({ locale, namespace: 'banner' });
  return (
    <p lang={locale} dir="auto" data-strip={isOwn ? 'own' : 'other'}>
      {t(env)}
    </p>
  );
}
