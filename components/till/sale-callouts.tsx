'use client';
import { useTranslations } from 'next-intl';
import type { Refusal } from '@/lib/client/http/fetch-json';
import { useInsecureWarning } from '@/lib/client/device/use-insecure-warning';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { useServerLink } from '@/lib/client/http/server-link';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { showLater } from '../ui/show-later';

/** Stands only where no payment is open, so taking the update can never interrupt one. */
const UpdateOffer = showLater(async () => (await import('../pwa/update-offer')).UpdateOffer);

/** What whoever is about to charge must know: why the last one failed, and what stands in the way of the next. */
export function SaleCallouts({ refusal }: { refusal: Refusal | null }) {
  return (
    <>
      {refusal && <Refused refusal={refusal} />}
      <Down />
      <UpdateOffer />
      <Insecure />
    </>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const problemText = useProblemText();
  return (
    <Callout tone="declined" icon="cross" role="alert">
      <p className="font-semibold">{problemText(refusal)}</p>
    </Callout>
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

/** What a till that was opened over plain http cannot do. */
function Insecure() {
  const t = useTranslations('banner');
  const { isShown, dismiss } = useInsecureWarning();
  if (!isShown) return null;
  return (
    <Callout tone="neutral" icon="info" action={<Button onClick={dismiss}>{t('understood')}</Button>}>
      <p className="text-base">{t('insecure')}</p>
    </Callout>
  );
}
