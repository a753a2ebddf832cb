import { type Break, integration, unit } from '../break';

const today = (name: string) => integration('lib/reports/today', name);

const history = (name: string) => integration('lib/history/history', name);

/** What would answer "did they pay?" wrongly, or to somebody whom it does not concern. */
export const telling: readonly Break[] = [
  {
    id: 'answer-of-yesterday',
    what: 'an open code counts as unpaid however long ago it was read',
    file: 'lib/api/checkouts/history.ts',
    from: 'lastReadAt === null ? null : context.now - lastReadAt',
    to: 'lastReadAt === null ? null : 0',
    ...unit('lib/api/checkouts/history', 'old read'),
  },
  {
    id: 'answer-by-status',
    what: 'money set aside counts as paid',
    file: 'lib/domain/checkout/display-state.ts',
    from: "  if (booked.to === 'suspense') return 'set_aside';",
    to: '',
    ...unit('lib/domain/checkout/display-state', 'did they pay'),
  },
  {
    id: 'doubt-is-a-no',
    what: 'a code whose outcome is unclear was not paid',
    file: 'lib/domain/checkout/display-state.ts',
    from: "  notConfirmed: 'unknown',",
    to: "  notConfirmed: 'no',",
    ...unit('lib/domain/checkout/display-state', 'did they pay'),
  },
  {
    id: 'history-of-other-branch',
    what: 'a manager reads the payments of another branch',
    file: 'lib/db/history/history-store.ts',
    from: 'and(eq(checkouts.id, id), eq(orders.branchId, branchId))',
    to: 'and(eq(checkouts.id, id), branchId ? undefined : undefined)',
    ...history('own branch'),
  },
  {
    id: 'page-leaves-out',
    what: 'the next page begins behind everything of the same millisecond',
    file: 'lib/db/history/history-store.ts',
    from: 'sql`(${checkouts.createdAt}, ${checkouts.id}) < (${new Date(after.createdAt).toISOString()}::timestamptz, ${after.id})`',
    to: 'lt(checkouts.createdAt, new Date(after.createdAt))',
    ...history('same millisecond'),
  },
  {
    id: 'timeline-of-sale',
    what: 'the time line of one code shows what happened to another one of its sale',
    file: 'lib/db/history/read-timeline.ts',
    from: 'and(eq(events.orderId, orderId), or(eq(events.checkoutId, id), isNull(events.checkoutId)))',
    to: 'and(eq(events.orderId, orderId), or(eq(events.orderId, orderId), isNull(events.checkoutId), eq(events.checkoutId, id)))',
    ...history('other codes of its sale'),
  },
  {
    id: 'day-ends-late',
    what: 'the first payment of a day counts for the day before as well',
    file: 'lib/db/reports/day-totals.ts',
    from: '${ledger.at} < ${to.toISOString()}',
    to: '${ledger.at} <= ${to.toISOString()}',
    ...today('begins at midnight'),
  },
  {
    id: 'day-counts-late-money',
    what: 'money that is set aside counts as taken on the day on which it came',
    file: 'lib/db/reports/day-totals.ts',
    from: "when ${ledger.amountMinor} < 0 then 'setAside'",
    to: "when ${ledger.amountMinor} < 0 then 'taken'",
    ...today('keeps late money out'),
  },
  {
    id: 'day-forgets-refunds',
    what: 'what was refunded is not taken off',
    file: 'lib/domain/money/day-totals.ts',
    from: 'taken.minor - refunded.minor - chargedBack.minor',
    to: 'taken.minor - 0 * refunded.minor - chargedBack.minor',
    ...today('refund of yesterday'),
  },
  {
    id: 'day-of-every-branch',
    what: 'a manager is told what all branches took together',
    file: 'lib/db/reports/day-totals.ts',
    from: '${orders.id} = ${orderId}) = ${branchId}`',
    to: '${orders.id} = ${orderId}) = ${branchId} or true`',
    ...today('branch’s own'),
  },
  {
    id: 'day-reads-all-days',
    what: 'what today took is looked for in the whole ledger',
    file: 'lib/db/reports/day-totals.ts',
    from: "where ${ledger.account} <> 'gateway_clearing'",
    to: "where ${ledger.account} || '' <> 'gateway_clearing'",
    ...integration('packages/bench/books/costs', 'no question costs more'),
  },
  {
    id: 'story-twice',
    what: 'a payment is told once by its status and once by its money',
    file: 'lib/client/history/story.ts',
    from: "  'checkout.status': 'unless_money',",
    to: "  'checkout.status': 'yes',",
    ...unit('lib/client/history/story', 'without requests'),
  },
  {
    id: 'story-without-late',
    what: 'people are not told that money came late',
    file: 'lib/client/history/story.ts',
    from: "  if (has(moment, 'checkout.late')) return 'late';",
    to: '',
    ...unit('lib/client/history/story', 'came late'),
  },
];
