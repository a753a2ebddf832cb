import type { Difference } from './difference';
import type { Evidence, LedgerLine } from './evidence';

const isRefund = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('refund/') && account === 'gateway_clearing';

/** I3: what was given back is booked as given back, and is never more than was paid. */
export function wrongRefunds({ gateway, ledger }: Evidence): Difference[] {
  return [...gateway.values()].flatMap((facts) => {
    const lines = ledger.filter((line) => line.gatewayId === facts.id);
    const booked = -lines.filter(isRefund).reduce((sum, { minor }) => sum + minor, 0);
    // What the bank took back waits until the dispute is over, and what nobody could book cannot be given back.
    const isOpen = facts.isDisputed || !lines.some(({ transfer }) => transfer.startsWith('payment/'));
    const isRight = isOpen ? booked <= facts.refundedMinor : booked === facts.refundedMinor;
    if (isRight && booked <= facts.paidMinor) return [];
    const sentence = `${facts.id} was given back ${facts.refundedMinor} of ${facts.paidMinor} and ${booked} is booked`;
    return [{ invariant: 'I3', sentence, rows: [...facts.rows, ...lines] }];
  });
}
