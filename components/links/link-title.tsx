'use client';
import { useTranslations } from 'next-intl';
import type { LinkDto } from '@/lib/api/links/link';
import { Amount } from '../ui/amount';
import { ClockTime } from '../ui/clock-time';

/** What a link is for, or what came by it. `isNew`: it was made a moment ago, and waits to be handed on. */
export function LinkTitle({ link, isNew = false }: { link: LinkDto; isNew?: boolean }) {
  const t = useTranslations('links');
  const { paid, amountMinor, currency } = link;
  if (paid)
    return t.rich('paidTitle', {
      time: () => <ClockTime at={paid.at} />,
      amount: () => <Amount minor={paid.minor} currency={paid.currency} />,
    });
  return (
    <>
      {isNew && <span>{t('made')} </span>}
      <Amount minor={amountMinor} currency={currency} />
    </>
  );
}
