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

/** `failed`: the outcome is unknown; to send the same again is safe. */
export type RefundFailed = { readonly kind: ProblemKind | 'failed' } | { readonly failure: RefundFailure };

/** Whether it is about the PIN of whoever approves, and about nothing else. */
export const isOfPin = (failed: RefundFailed | null): boolean =>
  failed !== null && 'kind' in failed && (failed.kind === 'wrong_pin' || failed.kind === 'sign_in_locked');

/** Sends a refund under a key that stays the same for as long as its outcome is unknown. */
export function useRefund({ id, orderId, currency }: Pick<CheckoutDto, 'id' | 'orderId' | 'currency'>) {
  const { mutate } = useSWRConfig();
  const [isSending, setIsSending] = useState(false);
  const [failed, setFailed] = useState<RefundFailed | null>(null);

  /** Null when it is stored, whether or not its outcome is known. `approval`: of somebody who may refund. */
  async function refund(request: RefundRequest, approval?: SignInBody): Promise<RefundFailed | null> {
    setIsSending(true);
    setFailed(null);
    const failedNow = await send({
      id,
      idempotencyKey: refundKey(id, request),
      body: { ...request, currency, ...(approval && { approval }) },
    });
    if (!failedNow || 'failure' in failedNow || endsRefund(failedNow.kind)) forgetRefund(id);
    await mutate(paths.api.order(orderId));
    setFailed(failedNow);
    setIsSending(false);
    return failedNow;
  }

  return { refund, isSending, failed, forgetFailure: () => setFailed(null) };
}

type Sent = { readonly id: string; readonly idempotencyKey: string; readonly body: RefundBody };

async function send({ id, ...rest }: Sent): Promise<RefundFailed | null> {
  try {
    await postJson<RefundDto>({ path: refundPaths.of(id), ...rest });
    return null;
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
