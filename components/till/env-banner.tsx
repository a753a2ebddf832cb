import { useTranslations } from 'next-intl';
import type { TillDto } from '@/lib/api/till';

/** Says on every screen that no real money moves; nothing at all when it does. */
export function EnvBanner({ env }: { env: TillDto['gatewayEnv'] }) {
  const t = useTranslations('banner');
  if (env === 'live') return null;
  return (
    <aside
      aria-label={t('modeLabel')}
      className="flex h-(--strip) items-center justify-center border-b-2 border-strip-ink bg-strip px-3 text-sm leading-none font-semibold whitespace-nowrap text-strip-ink"
    >
      <p>{t(env)}</p>
    </aside>
  );
}
