'use client';
import { useTranslations } from 'next-intl';
import { STOPPED } from '@/lib/client/charge/stop-charge';
import type { Refusal } from '@/lib/client/http/fetch-json';
import { useInsecureWarning } from '@/lib/client/device/use-insecure-warning';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { UpdateOffer } from '../pwa/update-offer';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

/**
 * What is worth knowing but stops nobody from typing: why the last charge failed, a newer version, plain http. Stands only
 * where no payment is open, so taking the update can never interrupt one.
 */
export function LaterCallouts({ refusal }: { refusal: Refusal | null }) {
  return (
    <>
      {refusal && <Refused refusal={refusal} />}
      <UpdateOffer />
      <Insecure />
    </>
  );
}

function Refused({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('charge');
  const problemText = useProblemText();
  if (refusal.kind === STOPPED)
    return (
      <Callout tone="neutral" icon="stop" role="alert">
        <p className="font-semibold">{t('stopped')}</p>
      </Callout>
    );
  return (
    <Callout tone="declined" icon="cross" role="alert">
      <p className="font-semibold">{problemText(refusal)}</p>
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
