import type { ProblemKind } from '../api/problem-dto';
import { deviceStorage } from './device-storage';
import { randomKey } from './random-key';

const storageKey = (checkoutId: string) => `qtill.refund.${checkoutId}`;

export type RefundWish = { readonly amountMinor: number; readonly note: string };

/**
 * The key of a refund, kept on the device before it is sent: whoever asks for the same again, also after a reload and
 * without knowing what became of it, sends the same tap. Another wish is another tap.
 */
export function refundKey(checkoutId: string, { amountMinor, note }: RefundWish): string {
  const wish = JSON.stringify([amountMinor, note]);
  // A line end is in no wish: JSON writes it with a backslash.
  const [key, kept] = deviceStorage.read(storageKey(checkoutId))?.split('\n') ?? [];
  if (key && kept === wish) return key;
  const fresh = randomKey();
  deviceStorage.write(storageKey(checkoutId), `${fresh}\n${wish}`);
  return fresh;
}

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

/** Its outcome is known here: to ask for the same again is another wish. */
export const forgetRefund = (checkoutId: string): void => deviceStorage.remove(storageKey(checkoutId));
