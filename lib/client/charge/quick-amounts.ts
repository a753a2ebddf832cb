import { useEffect } from 'react';
import type { PaidSaleDto } from '../../api/exceptions/exception';
import { deviceStorage } from '../device/device-storage';

/** How many chips there is ever room for. */
export const MOST_QUICK = 4;

const KEY = 'qtill.paid-amounts';
const MOST_KEPT = 20;

/** A sale that this device charged and that was paid. */
type Paid = { orderId: string; minor: number; currency: string };

/** Each sale counts once, whoever tells of it, and what was never paid does not: nobody is offered it again. */
export function notePaidAmounts(paid: readonly Pick<PaidSaleDto, 'orderId' | 'amount'>[]): void {
  const kept = keptPaid();
  const fresh = paid.filter(({ orderId }) => kept.every((each) => each.orderId !== orderId));
  if (fresh.length === 0) return;
  const added = fresh.map(({ orderId, amount }): Paid => ({ orderId, ...amount }));
  deviceStorage.write(KEY, JSON.stringify([...added, ...kept].slice(0, MOST_KEPT)));
}

/** For the screen of a sale that was charged here. */
export function useNotePaidAmount(
  isPaid: boolean,
  orderId: string,
  amount: { minor: number; currency: string },
) {
  const { minor, currency } = amount;
  useEffect(() => {
    if (isPaid) notePaidAmounts([{ orderId, amount: { minor, currency } }]);
  }, [isPaid, orderId, minor, currency]);
}

/**
 * The amounts that customers of this device paid most often, at least twice, in its last twenty sales, the newer one first
 * among equals; smallest first, so that each keeps its place while they are the same.
 */
export function quickAmounts(currency: string): number[] {
  const counts = new Map<number, number>();
  for (const { minor, currency: of } of keptPaid())
    if (of === currency) counts.set(minor, (counts.get(minor) ?? 0) + 1);
  // The sales come newest first, and sorting keeps the order of equals.
  const often = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_QUICK);
  return often.map(([minor]) => minor).sort((a, b) => a - b);
}

function keptPaid(): Paid[] {
  try {
    const kept: unknown = JSON.parse(deviceStorage.read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPaid) : [];
  } catch {
    return [];
  }
}

const isPaid = (value: unknown): value is Paid =>
  typeof value === 'object' &&
  value !== null &&
  'orderId' in value &&
  typeof value.orderId === 'string' &&
  'minor' in value &&
  typeof value.minor === 'number' &&
  'currency' in value &&
  typeof value.currency === 'string';
