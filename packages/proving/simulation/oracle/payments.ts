import type { Difference } from './difference';
import { type Evidence, groupBy, type LedgerLine, OURS } from './evidence';
import type { GatewayFacts } from './gateway-facts';

const TAKEN: ReadonlySet<string> = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGEBACK']);

const isPayment = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('payment/') && account === 'gateway_clearing';

/** I1: every payment in the gateway's book is booked once, its card part to the last fil. */
export function unbookedPayments({ gateway, ledger, reports }: Evidence): Difference[] {
  const booked = groupBy(ledger.filter(isPayment), ({ gatewayId }) => gatewayId);
  return [...gateway.values()].flatMap((facts) => {
    if (facts.paidMinor === 0) return [];
    const lines = booked.get(facts.id) ?? [];
    const [line] = lines;
    if (lines.length === 1 && line?.minor === facts.paidMinor && line.currency === facts.currency) return [];
    // What the gateway does not call paid cannot be booked; it has to be reported.
    const isHidden = facts.shownAs !== null && !TAKEN.has(facts.shownAs);
    if (isHidden && lines.length === 0 && reports.some(({ gatewayId }) => gatewayId === facts.id)) return [];
    const sentence = `${of(facts)} was paid ${facts.paidMinor} ${facts.currency} and is booked ${lines.length} times`;
    const isExternal = !facts.requestId.startsWith(OURS);
    return [{ invariant: 'I1', sentence, isExternal, rows: [...facts.rows, ...lines] }];
  });
}

/** I2: nothing is booked that nobody paid. */
export function inventedPayments({ gateway, ledger }: Evidence): Difference[] {
  return ledger.filter(isPayment).flatMap((line) => {
    const facts = gateway.get(line.gatewayId);
    if (facts && facts.paidMinor > 0) return [];
    const sentence = `${line.gatewayId} is booked with ${line.minor} ${line.currency} and nobody paid it`;
    return [{ invariant: 'I2', sentence, rows: [line, ...(facts?.rows ?? [])] }];
  });
}

const of = ({ id, reference }: GatewayFacts): string => `${id} (${reference})`;

/** I9: what the gateway owes us by the ledger is what its book says, for each currency. */
export function wrongSums({ gateway, ledger }: Evidence): Difference[] {
  const owed = new Map<string, number>();
  const add = (currency: string, minor: number) => owed.set(currency, (owed.get(currency) ?? 0) + minor);
  for (const { account, currency, minor } of ledger)
    if (account === 'gateway_clearing') add(currency, -minor);
  const booked = new Set(ledger.map(({ gatewayId }) => gatewayId));
  for (const { id, currency, paidMinor, refundedMinor, isDisputed } of gateway.values()) {
    // The bank took all that was left.
    if (booked.has(id) && !isDisputed) add(currency, paidMinor - refundedMinor);
  }
  return [...owed]
    .filter(([, minor]) => minor !== 0)
    .map(([currency, minor]) => ({
      invariant: 'I9',
      sentence: `The gateway's book has ${minor} ${currency} (minor units) more than the ledger`,
      rows: [],
    }));
}
