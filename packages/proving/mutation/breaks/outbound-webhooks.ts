import { type Break, integration, unit } from '../break';

const notices = (name: string) => integration('lib/outbound-webhooks/outbound-webhooks', name);

/** What another system could be told wrongly, not at all, or where it should not be. */
export const noticing: readonly Break[] = [
  {
    id: 'delivery-inside',
    what: 'whoever adds an address reaches the shop’s own network by its number',
    file: 'lib/server/adapters/safe-fetch.ts',
    from: 'if (!allowPrivateNetwork && isIP(host) !== 0 && !leadsOutside(host)) return resolve(err(INSIDE));',
    to: '',
    ...notices('is not spoken to unless'),
  },
  {
    id: 'delivery-inside-by-name',
    what: 'a name that leads inside reaches the shop’s own network',
    file: 'lib/server/adapters/safe-fetch.ts',
    from: '      ...(!allowPrivateNetwork && { lookup: lookupPublic }),\n',
    to: '',
    ...notices('is not spoken to unless'),
  },
  {
    id: 'delivery-unsigned-time',
    what: 'a message is signed for another moment than it says',
    file: 'lib/outbound-webhooks/send-due.ts',
    from: 'new Webhook(secret).sign(id, at, body)',
    to: 'new Webhook(secret).sign(id, new Date(0), body)',
    ...notices('library of the convention'),
  },
  {
    id: 'delivery-for-ever',
    what: 'a message that nobody takes is sent for ever',
    file: 'lib/domain/outbound-webhook/outbound-webhook.ts',
    from: '  return wait === undefined ? null : Math',
    to: '  return wait === undefined ? 60_000 : Math',
    ...unit('lib/domain/outbound-webhook/outbound-webhook', 'end after'),
  },
  {
    id: 'delivery-once',
    what: 'a message that was not taken is not sent again',
    file: 'lib/outbound-webhooks/send-due.ts',
    from: 'againInMs: deliveryRetry(delivery.attempts, deps.chance()),',
    to: 'againInMs: null,',
    ...notices('sent again later'),
  },
  {
    id: 'delivery-to-ended',
    what: 'what waits for an ended address waits for ever',
    file: 'lib/db/outbound-webhooks/delivery-store.ts',
    from: '.set({ dueAt: null }).where(eq(outboundDeliveries.webhookId, id))',
    to: '.set({ attempts: 0 }).where(eq(outboundDeliveries.webhookId, id))',
    ...notices('manager’s business'),
  },
  {
    id: 'delivery-not-told',
    what: 'a change of a checkout is told to nobody',
    file: 'lib/db/change-feed/publish-change.ts',
    from: ', delivered as (${deliveries(published, branchId)})',
    to: '',
    ...notices('every change'),
  },
  {
    id: 'second-refund-untold',
    what: 'money that goes back without a new status is told to nobody',
    file: 'lib/domain/checkout/visible.ts',
    from: '  refundedMinor: same,',
    to: '  refundedMinor: null,',
    ...integration('lib/db/change-feed/publish-change', 'second partial refund'),
  },
];
