import { type Break, integration, unit } from '../break';

const byReference = (name: string) => integration('lib/checkout/open/open-by-reference', name);
const keys = (name: string) => integration('lib/keys/api-keys', name);

/** What another system of the shop could do that it may not, or be told that is not so. */
export const systems: readonly Break[] = [
  {
    id: 'ended-key-works',
    what: 'a key that was ended still opens the door',
    file: 'lib/db/staff/key-store.ts',
    from: '            isNull(apiKeys.revokedAt),\n            or(',
    to: '            or(',
    ...keys('ended'),
  },
  {
    id: 'key-of-another-branch',
    what: 'a manager ends the keys of another branch',
    file: 'lib/db/staff/key-store.ts',
    from: '.where(eq(staff.branchId, branchId))',
    to: '.where(branchId ? undefined : undefined)',
    ...keys('own branch'),
  },
  {
    id: 'system-may-everything',
    what: 'a key may more than it was made for',
    file: 'lib/domain/staff/staff.ts',
    from: "(role === 'system' ? grants : AT_THE_TILL)",
    to: "(role === 'system' ? [...grants, action] : AT_THE_TILL)",
    ...unit('lib/domain/staff/staff', 'only if its key'),
  },
  {
    id: 'system-signs-in',
    what: 'another system stands among the people of the sign-in',
    file: 'lib/db/staff/staff-store.ts',
    from: ".where(and(eq(staff.isActive, true), ne(staff.role, 'system')))",
    to: '.where(eq(staff.isActive, true))',
    ...keys('none of the people'),
  },
  {
    id: 'number-for-other-money',
    what: 'a number of an order is taken for another amount',
    file: 'lib/checkout/open/open-by-reference.ts',
    from: ' && isSameMoney(order.amount, amount)',
    to: '',
    ...byReference('another amount'),
  },
  {
    id: 'number-of-other-branch',
    what: 'the order of another branch is collected again',
    file: 'lib/checkout/open/open-by-reference.ts',
    from: 'order.branchId === staff.branchId && ',
    to: '',
    ...byReference('another branch'),
  },
  {
    id: 'restore-forgets-systems',
    what: 'a restore takes what other systems opened for a stranger’s',
    file: 'lib/checkout/reconcile/sweep.ts',
    from: '({ requestId }: GatewayCheckout): boolean => REQUEST_ID.test(requestId)',
    to: "({ requestId, reference }: GatewayCheckout): boolean => REQUEST_ID.test(requestId) && reference.startsWith('Q-')",
    ...integration('lib/checkout/reconcile/restored', 'another system had opened'),
  },
  {
    id: 'opens-before-restored',
    what: 'an unknown number opens a checkout while a restore is being completed',
    file: 'lib/checkout/open/open-by-reference.ts',
    from: "    if (await deps.watch.restoredFrom()) return err({ kind: 'not_ready' });\n",
    to: '',
    ...integration('lib/checkout/reconcile/restored', 'another system had opened'),
  },
  {
    id: 'payer-goes-straight-on',
    what: 'a payer comes back to the shop’s site before we have read the payment',
    file: 'lib/checkout/create/send-create.ts',
    from: 'returnPage(id) ?? request.returnUrl',
    to: 'request.returnUrl ?? returnPage(id)',
    ...byReference('comes back'),
  },
  {
    id: 'lapse-is-no-change',
    what: 'nobody is told that an authorisation lapsed',
    file: 'lib/domain/checkout/postings.ts',
    from: "before === 'AUTHORIZED' && hasEnded(status)",
    to: 'before === null && hasEnded(status)',
    ...unit('lib/domain/checkout/postings', 'C21'),
  },
];
