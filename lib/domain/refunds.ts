import type { GatewayCheckout } from './gateway-checkout';
import { type Booked, refundTransfer, type Transfer } from './ledger';

type Refunds = { readonly refundedMinor: number; readonly transfers: readonly Transfer[] };

/** What was given back since `refundedMinor`, in minor units: the gateway's total is the truth about refunds. */
export function refunds(booked: Booked | null, refundedMinor: number, seen: GatewayCheckout): Refunds {
  // Some answers say "Refunded" and leave the total out.
  const told = seen.refundedMinor || (seen.status === 'REFUNDED' && booked ? booked.amount.minor : 0);
  // What the bank took back is not refunded as well: the total waits until the dispute is over.
  if (seen.status === 'CHARGEBACK') return { refundedMinor, transfers: [] };
  // A total that shrinks or exceeds the payment is not believed; nothing is guessed from it.
  if (!booked || told <= refundedMinor || told > booked.amount.minor) return { refundedMinor, transfers: [] };
  const minor = told - refundedMinor;
  return { refundedMinor: told, transfers: [refundTransfer(seen.id, { booked, total: told, minor })] };
}
