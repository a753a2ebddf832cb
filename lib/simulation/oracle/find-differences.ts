import { wrongAskedRefunds } from './asked-refunds';
import { notSetAside } from './aside';
import type { Difference } from './difference';
import { inventedEnds } from './ends';
import type { Evidence } from './evidence';
import { paidWithoutRead, payableTwice, unclear } from './orders';
import { inventedPayments, unbookedPayments } from './payments';
import { brokenChains, turnedUnpaid, withoutIntent } from './records';
import { wrongRefunds } from './refunds';
import { startedAllTheSame } from './refusals';
import { shownForAnother } from './shown';
import { wrongSums } from './sums';

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
