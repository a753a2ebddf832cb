import { type Break, integration } from '../break';

const races = (name: string) => integration('packages/proving/simulation/model/races', name);
const sales = integration('packages/proving/simulation/model/sales');

/** What goes well one after the other, and wrong when two come at once; and what only a longer story shows. */
export const racing: readonly Break[] = [
  {
    id: 'request-unlocked',
    what: 'two arrivals of one tap do not wait for each other',
    file: 'lib/db/orders/claim-request.ts',
    from: '  await lockIdempotencyKey(tx, idempotency);\n',
    to: '',
    ...races('A02'),
  },
  {
    id: 'new-code-unlocked',
    what: 'two tills look for a payable code of one sale side by side',
    file: 'lib/db/orders/lock-order.ts',
    from: "    // Not `update`: log rows written elsewhere take a key share on the order, which that would block.\n    .for('no key update');",
    to: '    .limit(1);',
    ...races('A04'),
  },
  {
    id: 'two-cancels',
    what: 'every till that cancels sends a cancel of its own',
    file: 'lib/checkout/cancel/cancel-checkout.ts',
    from: "    isOurs = current.phase === 'open';",
    to: '    isOurs = current.version > 0;',
    ...races('C01'),
  },
  {
    id: 'read-before-cancel',
    what: 'what was read before the cancel counts after it',
    file: 'lib/checkout/cancel/send-cancel.ts',
    from: '  const answer = await deps.gateway.cancel(checkout.gateway.id);\n',
    to: "  const answer = await deps.gateway.cancel(checkout.gateway.id);\n  if (answer.ok) return deps.store.change(checkout.id, () => ({ set: { phase: 'closed', status: 'CANCELLED' }, events: [] }));\n",
    ...races('C01'),
  },
  {
    id: 'overtaken-hides-newer',
    what: 'a delivery that was overtaken hides the one that overtook it',
    file: 'lib/db/watch/expedite.ts',
    from: "      when signal.last_at > coalesce(checkouts.claimed_at, '-infinity') and not",
    to: "      when signal.is_newest and signal.last_at > coalesce(checkouts.claimed_at, '-infinity') and not",
    ...integration('lib/gateway-webhooks/receive-delivery', 'B08'),
  },
  {
    id: 'signal-before-commit-lost',
    what: 'a delivery that came before the create was stored is forgotten',
    file: 'lib/db/watch/expedite.ts',
    from: "      when signal.last_at > coalesce(checkouts.claimed_at, '-infinity') and not ${isOutdated(body, status)}",
    to: '      when false',
    ...races('B08'),
  },
  {
    id: 'signal-beside-commit',
    what: 'a delivery that is stored while its checkout gets its id is missed',
    file: 'lib/db/checkouts/change-checkout.ts',
    from: '    if (isNamed) await lockGatewayId(tx, change.set.gateway.id);\n',
    to: '',
    ...integration('lib/gateway-webhooks/receive-delivery', 'B08'),
  },
  {
    id: 'settle-unlocked',
    what: 'two reads of one checkout are settled side by side',
    file: 'lib/db/orders/lock-order.ts',
    from: `    // Not \`update\`: rows that refer to the order take a key share on it, which that would block.
    .for('no key update');
  if (!order) return null;
  const all = await tx.select().from(checkouts).where(eq(checkouts.orderId, order.id)).for('no key update');`,
    to: `    .limit(1);
  if (!order) return null;
  const all = await tx.select().from(checkouts).where(eq(checkouts.orderId, order.id));`,
    ...races('C14'),
  },
  {
    id: 'request-leads-elsewhere',
    what: 'a tap that comes again makes another sale, in the middle of a story',
    file: 'lib/db/orders/claim-request.ts',
    from: 'eq(idempotencyKeys.staffId, idempotency.staffId), eq(idempotencyKeys.key, idempotency.key)',
    to: 'eq(idempotencyKeys.staffId, idempotency.staffId), eq(idempotencyKeys.key, `${idempotency.key}x`)',
    ...sales,
  },
  {
    id: 'liar-believed',
    what: 'a webhook that says paid is believed, in the middle of a story',
    file: 'lib/db/gateway-webhooks/signal-store.ts',
    from: "    // After the checkout's lock was taken",
    to: "    if (body.includes('PAID')) await tx.execute(sql`update checkouts set status = 'PAID', phase = 'closed' where gateway_id = ${gatewayId}`);\n    // After",
    ...sales,
  },
];
