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

/** Its outcome is known here: to ask for the same again is another wish. */
export const forgetRefund = (checkoutId: string): void => deviceStorage.remove(storageKey(checkoutId));
