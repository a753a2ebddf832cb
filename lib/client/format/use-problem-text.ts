import { useTranslations } from 'next-intl';
import type { Refusal } from '../http/fetch-json';
import { useTill, useWho } from '../session/till-context';
import { useAmountInProse } from './amount';

type Key = Parameters<ReturnType<typeof useTranslations<'problem'>>>[0];

/** What happened, whether money is affected, what to do: one text per kind of refusal. */
export function useProblemText(): (refusal: Refusal) => string {
  const t = useTranslations('problem');
  const { currency } = useTill();
  const inProse = useAmountInProse();
  const who = useWho();
  return ({ kind, detail, limit = 0 }) => {
    if (kind === 'gateway_refused' && detail) return t('gateway_refused_detail', { detail });
    const amount = inProse(limit, currency);
    // A newer server may know kinds that this page does not.
    const key = kind as Key;
    return t(t.has(key) ? key : 'other', { limit, amount, who });
  };
}
