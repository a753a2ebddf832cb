'use client';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import type { Refusal } from '@/lib/client/charge/idempotent-request';
import { Notice } from '../ui/notice';

export function RefusedNotice({ refusal }: { refusal: Refusal }) {
  const problemText = useProblemText();
  return (
    <Notice tone="declined" icon="cross" role="alert">
      <p className="font-semibold">{problemText(refusal)}</p>
    </Notice>
  );
}
