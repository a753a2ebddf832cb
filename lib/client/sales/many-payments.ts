import type { CheckoutDto } from '../../api/checkouts/checkout';
import { cameBy, leftBy } from './payments-of-sale';

type Payment = Parameters<typeof cameBy>[0] & Pick<CheckoutDto, 'acceptedBy'>;

/**
 * How it stands about a sale that was paid more than once. `open`: somebody has to decide which is kept. `last`: the others
 * went back, and it is open whether the one that is left counts. `accepted`: more than one counts. `kept`: one is left.
 * `none`: nothing is.
 */
type MoreThanOnce = 'open' | 'last' | 'accepted' | 'kept' | 'none';

export type ManyPayments = {
  readonly count: number;
  /** Came together, in minor units of the sale's currency. */
  readonly cameMinor: number;
  readonly stands: MoreThanOnce;
  /** Who accepted one of them, where that is known. */
  readonly acceptedBy: string | null;
};

/** Null: money came for one code at most. */
export function manyPayments(payments: readonly Payment[], currency: string): ManyPayments | null {
  const came = payments.filter((payment) => cameBy(payment) !== null);
  if (came.length < 2) return null;
  const sums = came.map(cameBy).filter((amount) => amount?.currency === currency);
  const left = came.filter((payment) => (leftBy(payment)?.minor ?? 0) > 0);
  const isOpen = left.some(({ heldBack }) => heldBack !== null);
  return {
    count: came.length,
    cameMinor: sums.reduce((sum, amount) => sum + (amount?.minor ?? 0), 0),
    stands: isOpen ? (left.length > 1 ? 'open' : 'last') : (OVER[left.length] ?? 'accepted'),
    acceptedBy: left.find(({ acceptedBy }) => acceptedBy !== null)?.acceptedBy ?? null,
  };
}

const OVER: Readonly<Record<number, MoreThanOnce>> = { 0: 'none', 1: 'kept' };
