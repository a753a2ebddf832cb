import { useTranslations } from 'next-intl';
import type { TillDto } from '@/lib/api/till-dto';

/** Says on every screen that no real money moves; nothing at all when it does. */
export function EnvBanner({ env }: { env: TillDto['gatewayEnv'] }) {
  const t = useTranslations('banner');
  if (env === 'live') return null;
  return (
    <p className="flex h-(--strip) items-center justify-center bg-strip px-3 text-sm leading-none font-semibold whitespace-nowrap text-strip-ink">
      {t(env)}
    </p>
  );
}
