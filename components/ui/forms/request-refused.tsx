'use client';
import { useTranslations } from 'next-intl';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Callout } from '../callout';

/** Why a request did nothing, and what to do. */
export function RequestRefused({ refusal }: { refusal: IdempotentRefusal | null }) {
  const t = useTranslations('refused');
  const problemText = useProblemText();
  if (refusal === null) return null;
  if (refusal === 'unclear')
    return (
      <Callout tone="amber" icon="question" role="alert">
        {t('unclear')}
      </Callout>
    );
  const { kind } = refusal;
  const own = kind === 'bad_request' || kind === 'already_payable' ? t(kind) : null;
  return (
    <Callout tone="declined" icon="crossCircle" role="alert">
      {own ?? problemText(refusal)}
    </Callout>
  );
}
