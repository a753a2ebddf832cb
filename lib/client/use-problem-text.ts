import { useTranslations } from 'next-intl';
import type { Refusal } from './tap';

const KNOWN = [
  'bad_request',
  'forbidden',
  'not_found',
  'key_reused',
  'not_cancellable',
  'already_payable',
  'already_paid',
  'gateway_refused',
  'gateway_unreachable',
  'gateway_credentials',
  'gateway_busy',
  'answer_mismatch',
  'code_unusable',
  'not_started',
  'busy',
  'internal',
] as const;

/** What happened, whether money is affected, what to do: one text per kind of refusal. */
export function useProblemText(): (refusal: Refusal) => string {
  const t = useTranslations('problem');
  return ({ kind, detail }) => {
    if (kind === 'gateway_refused' && detail) return t('gateway_refused_detail', { detail });
    return t(KNOWN.find((known) => known === kind) ?? 'other');
  };
}
