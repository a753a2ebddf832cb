import { linkActions } from '../domain/link-actions';
import { linkState } from '../domain/link-state';
import { paidCheckout } from '../domain/paid-checkout';
import { isLinkLive, type LinkDelivery, type LinkedOrder } from '../domain/payment-link';
import type { LinkDto } from './link-dto';
import { linkPaths } from './link-paths';

/** `base`: where customers reach this server; null where it does not know. */
type Around = { readonly now: number; readonly base: string | null };

export function toLinkDto(linked: LinkedOrder, around: Around): LinkDto {
  const { link, order, checkouts } = linked;
  const [newest] = checkouts;
  return {
    orderId: order.id,
    reference: order.reference,
    amountMinor: order.amount.minor,
    currency: order.amount.currency,
    kind: link.kind,
    address: addressOf(linked, around),
    note: link.note,
    sentTo: link.delivery && toSentTo(link.delivery),
    state: linkState(linked, around.now),
    actions: linkActions(linked, around.now),
    madeBy: link.madeBy.name,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
    openedAt: link.openedAt,
    lastReadAt: newest?.lastReadAt ?? null,
    checkoutId: newest?.id ?? null,
  };
}

function addressOf({ link, checkouts }: LinkedOrder, { now, base }: Around): string | null {
  if (paidCheckout(checkouts)) return null;
  if (link.kind === 'gateway')
    return checkouts.find(({ phase }) => phase === 'open')?.gateway?.redirectUrl ?? null;
  return isLinkLive(link, now) ? `${base ?? ''}${linkPaths.pay(link.token)}` : null;
}

const toSentTo = ({ customer, sms, email }: LinkDelivery) => ({
  name: `${customer.firstName} ${customer.lastName}`,
  phone: sms ? (customer.phone ?? null) : null,
  email: email ? customer.email : null,
});
