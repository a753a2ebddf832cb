'use client';

import { useTranslations } from 'next-intl';
import type { LinkRefusal } from '@/lib/client/post-link';
import { useProblemText } from '@/lib/client/use-problem-text';
import { Notice } from '../ui/notice';

/** Why there is no link, and what to do. */
export function LinkRefused({ refusal }: { refusal: LinkRefusal | null }) {
  const t = useTranslations('links.refused');
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
