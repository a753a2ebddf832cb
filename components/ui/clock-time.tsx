'use client';

import { useLocale } from 'next-intl';
import { clockText, momentText } from '@/lib/client/format-time';
import { useIsClient } from '@/lib/client/use-is-client';

type Props = { at: number; exact?: boolean };

/** A time of day as this device's clock shows it, so only once the device is there to ask. */
export function ClockTime({ at, exact = false }: Props) {
  const locale = useLocale();
  const isClient = useIsClient();
  if (!isClient) return <time dateTime={new Date(at).toISOString()} />;
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      <bdi dir={exact || locale === 'en' ? 'ltr' : 'auto'}>
        {exact ? clockText(at, true) : momentText(at, Date.now(), locale)}
      </bdi>
    </time>
  );
}
