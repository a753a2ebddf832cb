'use client';
import { useTranslations } from 'next-intl';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Notice } from './notice';

/** Why nothing came of a tap, and what to do. */
export function ChargeRefused({ refusal }: { refusal: IdempotentRefusal | null }) {
  const t = useTranslations('refused');
  const problemText = useProblemText();
  if (refusal === null) return null;
  if (refusal === 'unclear')
    return (
      <Notice tone="amber" icon="question" role="alert">
        {t('unclear')}
      </Notice>
    );
  const { kind } = refusal;
  const own = kind === 'bad_request' || kind === 'already_payable' ? t(kind) : null;
  return (
    <Notice tone="declined" icon="crossCircle" role="alert">
      {own ?? problemText(refusal)}
    </Notice>
  );
}
