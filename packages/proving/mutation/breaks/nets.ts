import type { Change } from '../break';

/** What catches a fault that another rule should have prevented; each is taken away where it would hide one. */
export const nets = {
  /** Sweeps read what came under one of our request ids and belongs to nothing that was shown. */
  orphans: {
    file: 'lib/checkout/reconcile/sweep.ts',
    from: '  for (const { seen, checkout } of pairs) {\n    const known',
    to: '  for (const { seen, checkout } of pairs.slice(pairs.length)) {\n    const known',
  },
  /** Sweeps hasten the read of an ended checkout that changed. */
  sweptEnds: {
    file: 'lib/checkout/reconcile/sweep.ts',
    from: '.filter(({ seen, checkout }) => checkout.anomaly === null && ',
    to: ".filter(({ seen, checkout }) => checkout.anomaly === null && checkout.phase !== 'closed' && ",
  },
  /** The same of a rejected one. */
  sweptRejections: {
    file: 'lib/checkout/reconcile/sweep.ts',
    from: '.filter(({ seen, checkout }) => checkout.anomaly === null && ',
    to: ".filter(({ seen, checkout }) => checkout.anomaly === null && checkout.phase !== 'rejected' && ",
  },
  /** What was rejected and is known at the gateway is read on. */
  watchedRejections: {
    file: 'lib/domain/checkout/watch-schedule.ts',
    from: "if (checkout.phase === 'rejected') return checkout.gateway ? 5 * SECOND : null;",
    to: "if (checkout.phase === 'rejected') return null;",
  },
  /** A new code looks for one that can be paid, under the lock of the order. */
  lookBeforeOpening: {
    file: 'lib/domain/checkout/sale.ts',
    from: '  if (payable) return',
    to: '  if (payable && !payable) return',
  },
  /** A step back from money is not believed, whatever its number. */
  neverBack: {
    file: 'lib/domain/checkout/observe.ts',
    from: "const NEVER_BACK = {\n  PENDING: 'defer',",
    to: "const NEVER_BACK = {\n  PENDING: 'apply',",
  },
  /** A payment is booked once, because settling looks at what is booked. */
  lookBeforeBooking: {
    file: 'lib/domain/checkout/postings.ts',
    from: '  if (checkout.booked || !isTaken(seen.status))\n    return { booked',
    to: '  if (!isTaken(seen.status))\n    return { booked',
  },
  /** No code writes one side of a transfer. This one tidies up now and then, in its own way. */
  nobodyBooksOneSide: {
    file: 'lib/db/watch/expedite.ts',
    from: 'owner_instance not in (${livingInstances})`,\n  );\n',
    to: `owner_instance not in (\${livingInstances})\`,\n  );
  await db.execute(sql\`
    insert into ledger (transfer, account, amount_minor, currency, gateway_id, observation)
    select 'tidy/' || transfer, account, amount_minor, currency, gateway_id, observation
    from ledger where account = 'gateway_clearing' and transfer not like 'tidy/%'
    on conflict do nothing\`);\n`,
  },
  /** No code changes a line that is booked. */
  nobodyRewrites: {
    file: 'lib/db/watch/expedite.ts',
    from: 'owner_instance not in (${livingInstances})`,\n  );\n',
    to: `owner_instance not in (\${livingInstances})\`,\n  );
  await db.execute(sql\`update ledger set amount_minor = 2 * amount_minor\`);\n`,
  },
  /** While a refund has no outcome nothing counts as left of its payment. */
  nothingLeftMeanwhile: {
    file: 'lib/domain/refund/refund-rules.ts',
    from: 'isOfPayment(checkout) && checkout.booked && !checkout.pendingRefund\n',
    to: 'isOfPayment(checkout) && checkout.booked\n',
  },
  /** The database takes one refund of a checkout that waits. */
  oneWaitingRefund: {
    file: 'lib/db/migrations/0000_initial_schema.sql',
    from: 'CREATE UNIQUE INDEX "refunds_one_pending"',
    to: 'CREATE INDEX "refunds_one_pending"',
  },
  /** The payment service gives no more back than was paid. */
  gatewayRefusesToo: {
    file: 'packages/gateway-sandbox/src/api/operations/refund-checkout.ts',
    from: '  return isBelow(left, amount) ? ',
    to: '  return isBelow(left, amount) && left === amount ? ',
  },
} satisfies Record<string, Change>;
