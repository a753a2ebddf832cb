/** What catches a fault that another rule should have prevented; each is taken away where it would hide one. */

/** @type {Record<string, import('./all.mjs').Change>} */
export const nets = {
  /** Sweeps read what came under one of our request ids and belongs to nothing that was shown. */
  strays: {
    file: 'lib/checkout/sweep.ts',
    from: '  for (const { seen, checkout } of pairs) {\n    const known',
    to: '  for (const { seen, checkout } of pairs.slice(pairs.length)) {\n    const known',
  },
  /** Sweeps hasten the read of an ended checkout that changed. */
  sweptEnds: {
    file: 'lib/checkout/sweep.ts',
    from: '.filter(({ seen, checkout }) => checkout.oddity === null && ',
    to: ".filter(({ seen, checkout }) => checkout.oddity === null && checkout.phase !== 'closed' && ",
  },
  /** The same of a rejected one. */
  sweptRejections: {
    file: 'lib/checkout/sweep.ts',
    from: '.filter(({ seen, checkout }) => checkout.oddity === null && ',
    to: ".filter(({ seen, checkout }) => checkout.oddity === null && checkout.phase !== 'rejected' && ",
  },
  /** What was rejected and is known at the gateway is read on. */
  watchedRejections: {
    file: 'lib/domain/watch-delay.ts',
    from: "if (checkout.phase === 'rejected') return checkout.gateway ? 5 * SECOND : null;",
    to: "if (checkout.phase === 'rejected') return null;",
  },
  /** A new code looks for one that can be paid, under the lock of the order. */
  lookBeforeOpening: {
    file: 'lib/db/stores/open-on-order.ts',
    from: '  if (payable) return',
    to: '  if (payable && !payable) return',
  },
  /** A read is compared by more than the order's number. */
  sameId: {
    file: 'lib/domain/match-answer.ts',
    from: "  if (asked.gateway && asked.gateway.id !== answer.id) differing.push('id');\n",
    to: '',
  },
  sameRequest: {
    file: 'lib/domain/match-answer.ts',
    from: "  if (asked.requestId !== answer.requestId) differing.push('requestId');\n",
    to: '',
  },
  sameAmount: {
    file: 'lib/domain/match-answer.ts',
    from: "  if (!answer.amount || !isSameMoney(asked.amount, answer.amount)) differing.push('amount');\n",
    to: '',
  },
  /** A step back from money is not believed, whatever its number. */
  neverBack: {
    file: 'lib/domain/observe.ts',
    from: "const NEVER_BACK = {\n  PENDING: 'hold',",
    to: "const NEVER_BACK = {\n  PENDING: 'apply',",
  },
  /** A payment is booked once, because settling looks at what is booked. */
  lookBeforeBooking: {
    file: 'lib/domain/consequences.ts',
    from: '  if (checkout.booked || !isTaken(seen.status))\n    return { booked',
    to: '  if (!isTaken(seen.status))\n    return { booked',
  },
  /** Every transfer is written with both its sides. */
  bothSides: {
    file: 'lib/db/stores/write-consequences.ts',
    from: '      { ...about, transfer: key, account: credit, amountMinor: -minor, currency },\n',
    to: '',
  },
  /** What is booked is only ever added to. */
  onlyAdded: {
    file: 'lib/db/stores/write-consequences.ts',
    from: '  const about = {',
    to: '  await tx.update(ledger).set({ amountMinor: sql`2 * amount_minor` }).where(eq(ledger.gatewayId, gatewayId));\n  const about = {',
  },
  /** The database takes one refund of a checkout that waits. */
  oneWaitingRefund: {
    file: 'lib/db/migrations/0006_refunds.sql',
    from: 'CREATE UNIQUE INDEX "refunds_one_waiting"',
    to: 'CREATE INDEX "refunds_one_waiting"',
  },
};
