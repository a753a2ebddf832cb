import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import { contactOf } from '../model/customer';
import type { Message } from '../model/message';
import { mainBranch } from '../model/shop';
import type { Subscription } from '../model/subscription';
import { formatAmount } from '../values/currency';
import { type Language, pickLanguage } from './language';

/** The confirmation mail; undefined if the payer's address is unknown. */
function confirmationMail(
  checkout: Checkout,
  { words }: Language = pickLanguage(checkout.language),
): Message | undefined {
  const to = contactOf(checkout).email;
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

/** Records the confirmation of a paid checkout in the outbox. */
export function sendConfirmation(world: World, checkoutId: string, language?: Language): void {
  const checkout = world.state.checkouts.get(checkoutId);
  const message = checkout && confirmationMail(checkout, language);
  if (message) world.record({ kind: 'message', message });
}

interface Words {
  readonly subject: (shop: string) => string;
  readonly text: (parts: { shop: string; amount: string; order: string; link: string }) => string;
}

const words: Readonly<Record<'en' | 'ar', Words>> = {
  en: {
    subject: (shop) => `Your payment to ${shop}`,
    text: ({ shop, amount, order, link }) =>
      `${shop} asks you to pay ${amount} for order ${order}. Pay here: ${link}`,
  },
  ar: {
    subject: (shop) => `دفعتك إلى ${shop}`,
    text: ({ shop, amount, order, link }) =>
      `يطلب منك ${shop} دفع ${amount} عن الطلب ${order}. ادفع هنا: ${link}`,
  },
};

type Asked = Pick<Checkout, 'branchName' | 'orderId' | 'currency' | 'amount' | 'language'> & {
  readonly id?: string;
};

/** The message with a payment link. A text message has no subject. */
export function linkMessage(asked: Asked, link: string, address: Pick<Message, 'channel' | 'to'>): Message {
  const { id: checkoutId, branchName: shop, orderId: order, currency } = asked;
  const { subject, text } = words[pickLanguage(asked.language).code];
  const amount = formatAmount(currency, asked.amount);
  return {
    ...address,
    ...(checkoutId !== undefined && { checkoutId }),
    ...(address.channel === 'email' && { subject: subject(shop) }),
    text: text({ shop, amount, order, link }),
  };
}

/** A subscription's link goes to the customer by every way that is known. */
export function subscriptionMessages(subscription: Subscription, link: string): readonly Message[] {
  const { displayId: orderId, currency, amount, customer } = subscription;
  const asked = { branchName: mainBranch.name, orderId, currency, amount };
  const ways = [
    { channel: 'sms', to: customer?.phone },
    { channel: 'email', to: customer?.email },
  ] as const;
  return ways.flatMap(({ channel, to }) =>
    to === undefined ? [] : [linkMessage(asked, link, { channel, to })],
  );
}
