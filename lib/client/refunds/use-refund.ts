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

type RefundKeyRequest = { readonly amountMinor: number; readonly note: string };

/** The key of a refund; see `keptKey`. */
export const refundKey = (checkoutId: string, { amountMinor, note }: RefundKeyRequest): string =>
  persistedKey(storageKey(checkoutId), [amountMinor, note]);

export const forgetRefund = (checkoutId: string): void => forgetKey(storageKey(checkoutId));

/** `failed`: nobody knows what became of it; to send the same again is safe. */
export type RefundFailed = { readonly kind: ProblemKind | 'failed' } | { readonly failure: RefundFailure };

/** Sends a refund under a key that stays the same for as long as nobody here knows what became of it. */
export function useRefund({ id, orderId, currency }: Pick<CheckoutDto, 'id' | 'orderId' | 'currency'>) {
  const { mutate } = useSWRConfig();
  const [isSending, setIsSending] = useState(false);
  const [failed, setFailed] = useState<RefundFailed | null>(null);

  /** True when it is stored, whether or not its outcome is known. `approval`: of somebody who may give money back. */
  async function refund(filter: RefundKeyRequest, approval?: SignInBody): Promise<boolean> {
    setIsSending(true);
    setFailed(null);
    const failedNow = await send({
      id,
      idempotencyKey: refundKey(id, filter),
      body: { ...filter, currency, ...(approval && { approval }) },
    });
    if (!failedNow || 'failure' in failedNow || endsRefund(failedNow.kind)) forgetRefund(id);
    await mutate(paths.api.order(orderId));
    setFailed(failedNow);
    setIsSending(false);
    return failedNow === null;
  }

  return { refund, isSending, failed };
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
    // An earlier arrival of the same tap is at work: the list says what becomes of it.
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

/** Why money did not go back, and what else may be done. */
export function useRefundFailureText(): (failure: RefundFailure) => string {
  const t = useTranslations('refund.failure');
  return ({ reason, detail }) =>
    reason === 'gateway_refused' && detail !== null ? t('gateway_refused_detail', { detail }) : t(reason);
}
