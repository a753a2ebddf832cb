import { type Break, integration, unit } from '../break';

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
];
