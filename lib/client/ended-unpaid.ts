import type { OrderDto } from '../api/order-dto';
import { STATUS_FACTS } from '../domain/status';
import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';

const STORAGE_KEY = 'qtill.ended-unpaid';
const KEPT = 100;

/** Checkouts this till has shown as ended without money. One that turns out paid is news for the cashier. */
export const endedUnpaid = externalStore<readonly string[]>([]);

export const readEndedUnpaid = () => endedUnpaid.set(parse(deviceStorage.read(STORAGE_KEY)));

export function noteEnds(orders: readonly OrderDto[]): void {
  const known = endedUnpaid.get();
  const added = orders
    .flatMap((order) => order.checkouts)
    .filter(
      ({ phase, status }) => phase === 'closed' && status !== null && STATUS_FACTS[status].money === 'none',
    )
    .map(({ id }) => id)
    .filter((id) => !known.includes(id));
  if (added.length > 0) keep([...added, ...known].slice(0, KEPT));
}

export const forgetEnd = (checkoutId: string) => keep(endedUnpaid.get().filter((id) => id !== checkoutId));

export type LatePayment = { checkoutId: string; orderId: string; reference: string };

export const findLatePayments = (orders: readonly OrderDto[], endedIds: readonly string[]): LatePayment[] =>
  orders.flatMap((order) =>
    order.checkouts
      .filter(({ id, status }) => status === 'PAID' && endedIds.includes(id))
      .map(({ id }) => ({ checkoutId: id, orderId: order.id, reference: order.reference })),
  );

function keep(ids: readonly string[]): void {
  deviceStorage.write(STORAGE_KEY, JSON.stringify(ids));
  endedUnpaid.set(ids);
}

function parse(text: string | null): string[] {
  try {
    const stored: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
