'use client';

import { useTranslations } from 'next-intl';

/** For the customer, whose language nobody at the till has chosen: so in both. */
export function ScanToPay() {
  const t = useTranslations('checkout');
  return (
    <span className="mb-1 hidden text-xl font-semibold text-muted md:block low:hidden">{t('scanToPay')}</span>
  );
}
