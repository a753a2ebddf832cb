'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/client/http/fetch-json';
import { useServerLink } from '@/lib/client/http/server-link';
import { Callout } from '../ui/callout';
import { showLater } from '../ui/show-later';

const LaterCallouts = showLater(
  async () => (await import(/* webpackChunkName: "beside-keypad" */ './later-callouts')).LaterCallouts,
);

/** What whoever is about to charge must know: what stands in the way of the next one, and why the last one failed. */
export function SaleCallouts({ refusal }: { refusal: Refusal | null }) {
  return (
    <>
      <Down />
      <LaterCallouts refusal={refusal} />
    </>
  );
}

/** Why Charge is off. */
function Down() {
  const t = useTranslations('sale');
  if (useServerLink() === 'up') return null;
  return (
    <Callout tone="amber" icon="noLink" role="alert">
      <p className="font-semibold">{t('chargeDown')}</p>
    </Callout>
  );
}
