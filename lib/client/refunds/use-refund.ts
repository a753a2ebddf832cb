import { forgetKey, persistedKey } from '../http/post-idempotent';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import { endsRefund } from '../../api/refunds/ends-refund';
import { paths } from '../../api/paths';
import { refundPaths } from '../../api/office-paths';
import type { ProblemKind } from '../../api/problem';
import type { RefundBody, RefundDto } from '../../api/refunds/refund';
import type { SignInBody } from '../../api/till';
import type { RefundFailure } from '../../domain/refund/refund';
import { postJson, ProblemError } from '../http/fetch-json';
import { useTranslations } from 'next-intl';

const storageKey = (checkoutId: string) => `qtill.refund.${checkoutId}`;

type RefundRequest = { readonly amountMinor: number; readonly note: string };

/** The idempotency key of a refund; see `persistedKey`. */
export const refundKey = (checkoutId: string, { amountMinor, note }: RefundRequest): string =>
  persistedKey(storageKey(checkoutId), [amountMinor, note]);

export const forgetRefund = (checkoutId: string): void => forgetKey(storageKey(checkoutId));

/**
 * `failed`: the outcome is unknown; to send the same again is safe. `sent_before`: it was stored by an earlier press, whose
 * refund the page knew already.
 */
export type RefundFailed =
  | { readonly kind: ProblemKind | 'failed' | 'sent_before' }
  | { readonly failure: RefundFailure };

/** A request whose answer was lost, and the refunds that were known before it was sent. */
export type LostRefund = RefundRequest & { readonly known: readonly string[] };

/** What became of it, once the page has heard. Its key is kept until somebody was told: who did not read it presses again. */
export const appearedOf = (lost: LostRefund | null, refunds: readonly RefundDto[]): RefundDto | null =>
  refunds.find(
    ({ id, amountMinor, note }) =>
      lost !== null && !lost.known.includes(id) && amountMinor === lost.amountMinor && note === lost.note,
  ) ?? null;

/** What is still true of an earlier attempt: that a refund is in doubt is over once none is. */
export const stillFailed = (
  failed: RefundFailed | null,
  refunds: readonly RefundDto[],
): RefundFailed | null => {
  const isOfOther = failed !== null && 'kind' in failed && failed.kind === 'refund_in_doubt';
  return isOfOther && refunds.every(({ state }) => state !== 'asked') ? null : failed;
};

/** Sends a refund under a key that stays the same for as long as its outcome is unknown. */
export function useRefund(
  { id, orderId, currency }: Pick<CheckoutDto, 'id' | 'orderId' | 'currency'>,
  /** Of the payment, as far as the page knows. */
  refunds: readonly RefundDto[],
) {
  const { mutate } = useSWRConfig();
  const [isSending, setIsSending] = useState(false);
  const [failed, setFailed] = useState<RefundFailed | null>(null);
  const [lost, setLost] = useState<LostRefund | null>(null);
  const appeared = appearedOf(lost, refunds);

  /** Null when it is stored, whether or not its outcome is known. `approval`: of somebody who may refund. */
  async function refund(request: RefundRequest, approval?: SignInBody): Promise<RefundFailed | null> {
    setIsSending(true);
    setFailed(null);
    const known = lost?.known ?? refunds.map((each) => each.id);
    const failedNow = await send({
      id,
      idempotencyKey: refundKey(id, request),
      body: { ...request, currency, ...(approval && { approval }) },
      known: refunds.map((each) => each.id),
    });
    if (!isUnknown(failedNow)) forgetRefund(id);
    await mutate(paths.api.order(orderId));
    setFailed(failedNow);
    setLost(isUnknown(failedNow) ? { ...request, known } : null);
    setIsSending(false);
    return failedNow;
  }

  return {
    refund,
    isSending,
    failed: stillFailed(failed, refunds),
    appeared,
    forgetFailure: () => setFailed(null),
  };
}

const isUnknown = (failed: RefundFailed | null): boolean =>
  failed !== null && 'kind' in failed && failed.kind !== 'sent_before' && !endsRefund(failed.kind);

type Sent = { readonly id: string; readonly idempotencyKey: string; readonly body: RefundBody } & Pick<
  LostRefund,
  'known'
>;

async function send({ id, known, ...rest }: Sent): Promise<RefundFailed | null> {
  try {
    const stored = await postJson<RefundDto>({ path: refundPaths.of(id), ...rest });
    return known.includes(stored.id) ? { kind: 'sent_before' } : null;
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): RefundFailed | null {
  const problem = error instanceof ProblemError ? error.problem : null;
  if (!problem) return { kind: 'failed' };
  switch (problem.kind) {
    case 'internal':
    case 'busy':
      return { kind: 'failed' };
    // The same request is being processed already: the list shows its outcome.
    case 'in_flight':
      return null;
    case 'gateway_refused':
    case 'gateway_unreachable':
    case 'gateway_credentials':
      return { failure: { reason: problem.kind, detail: problem.detail ?? null } };
    case 'refund_not_seen':
      return { failure: { reason: 'not_seen', detail: null } };
    default:
      return { kind: problem.kind };
  }
}

/** Why a refund failed, and what else may be done. */
export function useRefundFailureText(): (failure: RefundFailure) => string {
  const t = useTranslations('refund.failure');
  return ({ reason, detail }) =>
    reason === 'gateway_refused' && detail !== null ? t('gateway_refused_detail', { detail }) : t(reason);
}
