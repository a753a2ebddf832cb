import { type Break, integration } from '../break';

const links = (name: string) => integration('lib/links/links', name);

/** What a payment link could start, leave open or charge twice. */
export const linking: readonly Break[] = [
  {
    id: 'page-leads-beside-money',
    what: 'our page leads a customer to a payment although money came for the sale',
    file: 'lib/links/pay-by-link.ts',
    from: "  if (paidCheckout(found.checkouts)) return err({ kind: 'over' });\n",
    to: '',
    ...integration('lib/links/links', 'leads nobody to a payment once money came'),
  },
  {
    id: 'link-beside-reserved',
    what: 'a link is ready for a sale for which money is reserved, and nobody can pay by it',
    file: 'lib/links/link-order.ts',
    from: 'if (found.checkouts.some(isReserved))',
    to: 'if (found.checkouts.length < 0)',
    ...integration('lib/links/links', 'for which money is reserved'),
  },
  {
    id: 'link-told-to-nobody',
    what: 'the till that made a link never hears that it was paid',
    file: 'lib/links/new-link.ts',
    from: '  ...(deviceReference !== null && { deviceReference }),\n',
    to: '',
    ...integration('lib/server/handlers/office/my-paid-links', 'device that made a link hears'),
  },
  {
    id: 'paid-link-told-as-open',
    what: 'a till counts a link as open although it was paid',
    file: 'lib/db/links/open-of-device.ts',
    from: '          notExists(ofLink(isNotNull(checkouts.bookedTo))),\n',
    to: '',
    ...integration('lib/server/handlers/office/my-paid-links', 'told of the links it made'),
  },
  {
    id: 'pressed-link-not-opened',
    what: 'a link by which somebody pressed Pay does not count as opened',
    file: 'lib/links/pay-by-link.ts',
    from: '  if (found.link.openedAt === null) await deps.links.noteOpened(token);\n',
    to: '',
    ...links('whoever presses Pay has opened it'),
  },
  {
    id: 'links-counted-as-codes',
    what: 'a till that made many links cannot charge any more',
    file: 'lib/db/orders/insert-order.ts',
    from: "        eq(checkouts.channel, 'qr'),\n",
    to: '',
    ...integration('lib/server/handlers/office/my-paid-links', 'never keep it from charging'),
  },
  {
    id: 'link-opened-by-looking',
    what: 'whatever opens our page of a link, a mail scanner too, opens a payment',
    file: 'lib/links/pay-by-link.ts',
    from: '  if (!payable) return found;',
    to: `  if (!payable) {
    const { newCheckout } = await import('../checkout/open/new-checkout');
    const { sendCreate } = await import('../checkout/create/send-create');
    const request = { channel: 'link', language: 'en', description: 'x', expiresIn: 30 } as const;
    const idempotency = { key: checkout.random.text(128), fingerprint: '', staffId: found.link.madeBy.id };
    const order = { id: found.link.orderId, branchId: found.link.branchId };
    const made = await checkout.store.openAnother(idempotency, order, newCheckout(checkout, request));
    if (made.kind === 'created') await sendCreate(checkout, made.checkout);
    return found;
  }`,
    ...links('asks the gateway for nothing'),
  },
  {
    id: 'ended-link-opens',
    what: 'a link that the shop ended still opens a payment',
    file: 'lib/db/orders/open-another.ts',
    from: 'and(isIt, lasts, isNull(paymentLinks.endedAt))',
    to: 'and(isIt, lasts)',
    ...links('no request opens anything after it'),
  },
  {
    id: 'end-passes-request',
    what: 'a tap and the end of its link, at the same time, leave a payment open',
    file: 'lib/links/pay-by-link.ts',
    from: '  if (!now || now.link.endedAt !== null) {',
    to: '  if (!now) {',
    ...links('at the same time leave nothing'),
  },
  {
    id: 'link-outlives-cancel',
    what: 'whoever cancels a sale leaves its link working',
    file: 'lib/checkout/cancel/cancel-checkout.ts',
    from: '      endsLink: !keepsLink,',
    to: '      endsLink: false,',
    ...links('ends the link of the same sale'),
  },
  {
    id: 'link-of-other-branch',
    what: 'a branch ends and renews the links of another one',
    file: 'lib/db/links/link-store.ts',
    from: 'const where = and(eq(orders.id, id), eq(orders.branchId, branchId));',
    to: 'const where = branchId ? eq(orders.id, id) : undefined;',
    ...links('another branch'),
  },
  {
    id: 'refusals-in-a-row',
    what: 'a customer’s taps after a refusal all reach the gateway',
    file: 'lib/links/pay-by-link.ts',
    from: 'const REFUSED_FOR_MS = 10_000;',
    to: 'const REFUSED_FOR_MS = 0;',
    ...links('not tried again at once'),
  },
];
