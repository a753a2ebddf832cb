'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { IdempotentRefusal } from '@/lib/client/http/post-idempotent';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Callout } from '../callout';

/** Why a request did nothing, and what to do. It comes into view: on a phone the button may be far below. */
export function RequestRefused({ refusal }: { refusal: IdempotentRefusal | null }) {
  const t = useTranslations('refused');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [refusal]);
  if (refusal === null) return null;
  const isUnclear = refusal === 'unclear';
  return (
    <div ref={place}>
      <Callout
        tone={isUnclear ? 'amber' : 'declined'}
        icon={isUnclear ? 'question' : 'crossCircle'}
        role="alert"
      >
        {isUnclear ? t('unclear') : <Why refusal={refusal} />}
      </Callout>
    </div>
  );
}

function Why({ refusal }: { refusal: Exclude<IdempotentRefusal, 'unclear'> }) {
  const t = useTranslations('refused');
  const problemText = useProblemText();
  const { kind } = refusal;
  return kind === 'bad_request' || kind === 'already_payable' ? t(kind) : problemText(refusal);
}
