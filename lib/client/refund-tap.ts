import type { ProblemKind } from '../api/problem-dto';
import { forgetKey, keptKey } from './kept-key';

const storageKey = (checkoutId: string) => `qtill.refund.${checkoutId}`;

export type RefundWish = { readonly amountMinor: number; readonly note: string };

/** The key of a refund; see `keptKey`. */
export const refundKey = (checkoutId: string, { amountMinor, note }: RefundWish): string =>
  keptKey(storageKey(checkoutId), [amountMinor, note]);

/** Answers that come before anybody has looked whether this very tap arrived earlier. */
const SAY_NOTHING: readonly (ProblemKind | 'failed')[] = [
  'failed',
  'internal',
  'busy',
  'bad_request',
  'signed_out',
  'forbidden',
  'not_allowed',
  'not_found',
  'wrong_pin',
  'sign_in_locked',
];

/** Whether an answer of that kind tells what became of the tap, also of an earlier arrival whose answer was lost. */
export const endsRefund = (kind: ProblemKind | 'failed'): boolean => !SAY_NOTHING.includes(kind);

export const forgetRefund = (checkoutId: string): void => forgetKey(storageKey(checkoutId));
