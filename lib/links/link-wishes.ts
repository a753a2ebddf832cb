import type { OrderReference } from '../domain/ids';
import { LINK_MINUTES, type LinkWish, type NewLink } from '../domain/payment-link';
import type { Wishes } from '../domain/wishes';

const common = ({ note, language }: LinkWish, reference: OrderReference) => ({
  channel: 'link' as const,
  language,
  description: note ?? reference,
});

/** The gateway's own link, as long as the link is to last. */
export function gatewayLinkWishes(wish: LinkWish, reference: OrderReference): Wishes {
  const { delivery, lifeMinutes: expiresIn } = wish;
  const sent = delivery && {
    customer: delivery.customer,
    sendSms: delivery.sms,
    sendEmail: delivery.email,
  };
  return { ...common(wish, reference), expiresIn, ...sent };
}

/** Enough to type a card and pass the bank's page; whoever is slower taps on our page once more. */
const PAGE_MINUTES = 30;

/** What a customer's tap on our page opens: it ends with the link, or as soon after it as the gateway allows. */
export function pageWishes(link: NewLink, reference: OrderReference, now: number): Wishes {
  const left = Math.ceil((link.expiresAt - now) / 60_000);
  const expiresIn = Math.max(LINK_MINUTES.least, Math.min(PAGE_MINUTES, left));
  return { ...common(link, reference), expiresIn };
}
