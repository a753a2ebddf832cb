import { integration, unit } from './test-place.mjs';

const refund = (name) => integration('lib/checkout/refund', name);

/** What would give money back twice, too much of it, or say that it went back when it did not. */
export const givingBack = [
  {
    id: 'refund-tap-forgotten',
    isMoney: true,
    unseen: 'a manager of the simulation taps once and keeps the key until there is an answer',
    what: 'a refund that comes again is another refund',
    file: 'lib/db/stores/find-refunds.ts',
    from: '  if (!row) return null;\n  if (row.refund.fingerprint',
    to: '  if (row || !row) return null;\n  if (row.refund.fingerprint',
    ...refund('C06'),
  },
  {
    id: 'refund-beside-another',
    isMoney: true,
    unseen: 'the index of the database allows one that waits, as well',
    what: 'a refund is started while another one has no outcome',
    file: 'lib/domain/refund-refusal.ts',
    from: "  if (refunding) return 'refund_in_doubt';",
    to: '  if (refunding && !refunding) return null;',
    ...refund('C09|C12'),
  },
  {
    id: 'refund-too-much',
    isMoney: true,
    unseen: 'the gateway refuses it as well',
    what: 'more than is left of a payment is asked for',
    file: 'lib/domain/refund-refusal.ts',
    from: "  return amount.minor > left ? 'too_much' : null;",
    to: '  return null;',
    ...refund('C08|C14'),
  },
  {
    id: 'refund-doubt-is-a-no',
    isMoney: true,
    what: 'a refund without a clear answer counts as refused',
    file: 'lib/checkout/send-refund.ts',
    from: "    case 'in_doubt':\n      return null;",
    to: "    case 'in_doubt':\n      return { reason: 'gateway_unreachable', detail: null };",
    ...refund('C09|C10'),
  },
  {
    id: 'refund-answer-is-proof',
    isMoney: true,
    what: 'a refund counts as done because its call was answered',
    file: 'lib/checkout/send-refund.ts',
    from: '  const failure = answer.ok ? null : definiteNo(answer.error);\n',
    to: '  const failure = answer.ok ? null : definiteNo(answer.error);\n  await change(deps, id, ({ refunding }) => (refunding ? endRefund(refunding, null) : null));\n',
    ...refund('C10|C11'),
  },
  {
    id: 'refund-given-up-early',
    isMoney: true,
    what: 'a refund that is not seen at once is given up',
    file: 'lib/domain/refunding.ts',
    from: 'const GIVEN_UP_AFTER_MS = 10 * MINUTE;',
    to: 'const GIVEN_UP_AFTER_MS = SECOND;',
    ...refund('C09|C10'),
  },
  {
    id: 'refund-by-cashiers',
    what: 'cashiers give money back by themselves',
    file: 'lib/domain/may.ts',
    from: '  cashier: [],',
    to: "  cashier: ['refunds.make'],",
    ...unit('lib/domain/may'),
  },
];
