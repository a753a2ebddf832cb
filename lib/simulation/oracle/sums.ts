import type { Difference } from './difference';
import type { Evidence } from './evidence';

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
