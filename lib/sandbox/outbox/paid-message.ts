import type { Checkout } from '../checkout/checkout';
import type { World } from '../core/world';
import { type Language, pickLanguage } from '../pay/language';
import { formatAmount } from '../values/format-amount';
import type { Message } from './message';

/** What a payer gets who left an e-mail address; nothing for anybody else. */
export function confirmationMail(
  checkout: Checkout,
  { words }: Language = pickLanguage(checkout.language),
): Message | undefined {
  const to = checkout.customer?.email;
  if (to === undefined) return undefined;
  const { currency, amount, branchName, orderId, displayId } = checkout;
  const lines = [
    words.mailDetail,
    '',
    `${words.shop}: ${branchName}`,
    `${words.amountPaid}: ${formatAmount(currency, amount)}`,
    `${words.order}: ${orderId}`,
    `${words.reference}: ${displayId}`,
  ];
  const subject = `${words.paidTitle} - ${branchName}`;
  return { channel: 'email', to, checkoutId: checkout.id, subject, text: lines.join('\n') };
}

/** Puts the confirmation of a checkout that has just been paid into the outbox. */
export function sendConfirmation(world: World, checkoutId: string, language?: Language): void {
  const checkout = world.state.checkouts.get(checkoutId);
  const message = checkout && confirmationMail(checkout, language);
  if (message) world.record({ kind: 'message', message });
}
