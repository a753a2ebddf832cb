import { inventedEnds, shownForAnother, startedAllTheSame } from './checkouts';
import type { Difference } from './difference';
import type { Evidence } from './evidence';
import { paidWithoutRead, payableBesideMoney, payableTwice, unclear } from './orders';
import { inventedPayments, unbookedPayments, wrongSums } from './payments';
import { brokenChains, turnedUnpaid, withoutIntent } from './records';
import { wrongAskedRefunds, wrongRefunds } from './refunds';
import { notSetAside } from './set-aside';

/**
 * Compares the gateway's book with ours by the invariants of docs/reliability.md. Empty: no money was lost and none
 * invented. `unclearMs`: for how long an outcome may be unknown, in milliseconds.
 */
export const findDifferences = (evidence: Evidence, unclearMs = 0): Difference[] =>
  [
    unbookedPayments,
    inventedPayments,
    wrongRefunds,
    payableTwice,
    payableBesideMoney,
    paidWithoutRead,
    turnedUnpaid,
    brokenChains,
    wrongSums,
    unclear(unclearMs),
    withoutIntent,
    startedAllTheSame,
    notSetAside,
    shownForAnother,
    wrongAskedRefunds,
    inventedEnds,
  ].flatMap((judge) => judge(evidence));
