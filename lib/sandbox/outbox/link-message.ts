import type { Checkout } from '../checkout/checkout';
import { pickLanguage } from '../pay/language';
import { formatAmount } from '../values/format-amount';
import type { Message } from './message';

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

/** What a customer gets who is sent a payment link. A text message has no subject. */
export function linkMessage(
  checkout: Checkout,
  link: string,
  address: Pick<Message, 'channel' | 'to'>,
): Message {
  const { id: checkoutId, branchName: shop, orderId: order, currency } = checkout;
  const { subject, text } = words[pickLanguage(checkout.language).code];
  const amount = formatAmount(currency, checkout.amount);
  return {
    ...address,
    checkoutId,
    ...(address.channel === 'email' && { subject: subject(shop) }),
    text: text({ shop, amount, order, link }),
  };
}
