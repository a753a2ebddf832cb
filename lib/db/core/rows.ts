import type { Branch, Staff } from '../../domain/staff/staff';
import type { Checkout, Rejection, RejectionReason } from '../../domain/checkout/checkout';
import { isCurrency } from '../../domain/money/currency';
import {
  asBranchId,
  asCheckoutId,
  asGatewayCheckoutId,
  asOrderId,
  asOrderReference,
  asRequestId,
  asStaffId,
} from '../../domain/core/ids';
import type { Booked } from '../../domain/money/ledger';
import { money, type Money } from '../../domain/money/money';
import type { Order } from '../../domain/checkout/order';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import type { branches, staff } from '../schema/staff';
import type { checkouts, orders } from '../schema/orders';

export type OrderRow = typeof orders.$inferSelect;
export type CheckoutRow = typeof checkouts.$inferSelect;

/** What of a stored checkout says how it stands: not its picture, and not where the gateway announces changes. */
export type CheckoutFields = Omit<CheckoutRow, 'qr' | 'notification'>;

type BranchFields = Pick<typeof branches.$inferSelect, 'id' | Exclude<keyof Branch, 'id'>>;
type StaffFields = Pick<typeof staff.$inferSelect, 'id' | 'name' | 'role' | 'branchId'>;

export function toBranch(row: BranchFields): Branch {
  if (!isCurrency(row.currency)) throw new Error(`Stored with an unknown currency: ${row.currency}`);
  const { name, currency, refundLimits, largestSaleMinor, paidReturnS } = row;
  return { id: asBranchId(row.id), name, currency, refundLimits, largestSaleMinor, paidReturnS };
}

export const toStaff = (row: StaffFields): Staff => ({
  id: asStaffId(row.id),
  name: row.name,
  role: row.role,
  branchId: asBranchId(row.branchId),
});

/** Milliseconds since the epoch. */
export const millis = (date: Date | null): number | null => date?.getTime() ?? null;

export function toMoney(row: { amountMinor: number; currency: string }): Money {
  if (!isCurrency(row.currency)) throw new Error(`Stored with an unknown currency: ${row.currency}`);
  return money(row.amountMinor, row.currency);
}

export const toOrder = (row: OrderRow, staffName: string | null): Order => ({
  id: asOrderId(row.id),
  reference: asOrderReference(row.reference),
  branchId: asBranchId(row.branchId),
  staffId: row.staffId === null ? null : asStaffId(row.staffId),
  staffName,
  amount: toMoney(row),
  createdAt: row.createdAt.getTime(),
});

type NumberFields = Pick<OrderRow, 'reference' | 'gatewayReference' | 'systemId'>;

export const toCheckout = (row: CheckoutFields, order: NumberFields): Checkout => ({
  id: asCheckoutId(row.id),
  orderId: asOrderId(row.orderId),
  reference: asOrderReference(order.reference),
  gatewayReference: asOrderReference(order.gatewayReference),
  systemId: order.systemId === null ? null : asStaffId(order.systemId),
  requestId: asRequestId(row.requestId),
  amount: toMoney(row),
  phase: row.phase,
  status: row.status,
  gateway: toIdentity(row),
  rejection: toRejection(row),
  createdAt: row.createdAt.getTime(),
  expiresAt: row.expiresAt.getTime(),
  endedAt: millis(row.endedAt),
  lastReadAt: millis(row.lastReadAt),
  lastObservation: row.lastObservation,
  emptySearches: row.emptySearches,
  lastSearchAt: millis(row.lastSearchAt),
  creates: row.creates,
  ownerInstance: row.ownerInstance,
  isStopped: row.isStopped,
  request: toCheckoutRequest(row),
  booked: toBooked(row),
  refundedMinor: row.refundedMinor,
  bookedAt: millis(row.bookedAt),
  pendingRefund: row.pendingRefund,
  anomaly: row.anomaly,
  version: row.version,
});

export const requestColumns = ({ channel, ...request }: CheckoutRequest) => ({ channel, request });

/** Written by the function above, so both columns are of one channel. */
export const toCheckoutRequest = ({
  channel,
  request,
}: Pick<CheckoutFields, 'channel' | 'request'>): CheckoutRequest =>
  ({ ...request, channel }) as CheckoutRequest;

function toIdentity(row: CheckoutFields): Checkout['gateway'] {
  const { gatewayId, displayId, checkoutKey, redirectUrl } = row;
  if (gatewayId === null || displayId === null || checkoutKey === null || redirectUrl === null) return null;
  return { id: asGatewayCheckoutId(gatewayId), displayId, checkoutKey, redirectUrl, shop: row.shop };
}

function toBooked({ bookedMinor, bookedCurrency, bookedTo, heldBecause }: CheckoutFields): Booked | null {
  if (bookedMinor === null || bookedCurrency === null || bookedTo === null) return null;
  return {
    amount: toMoney({ amountMinor: bookedMinor, currency: bookedCurrency }),
    to: bookedTo,
    ...(heldBecause && { because: heldBecause }),
  };
}

function toRejection(row: CheckoutFields): Rejection | null {
  // Only this store writes the column, from the same union.
  return row.rejectionReason === null
    ? null
    : { reason: row.rejectionReason as RejectionReason, detail: row.rejectionDetail };
}

/** Called with a stored row that cannot be converted, such as one that a newer version wrote. */
export type OnBroken = (about: { readonly orderId: string; readonly err: unknown }) => void;

/** For a single row that somebody asked for. */
export const rethrow: OnBroken = ({ err }) => {
  throw err;
};

/** Converts what can be converted. A row that cannot is reported and left out: it must not hide the others. */
export function parseRowsLeniently<Row extends { readonly orders: OrderRow }, Value>(
  rows: readonly Row[],
  convert: (row: Row) => Value,
  onBroken: OnBroken,
): Value[] {
  return rows.flatMap((row) => {
    try {
      return [convert(row)];
    } catch (err) {
      onBroken({ orderId: row.orders.id, err });
      return [];
    }
  });
}

/** A sum of minor units. It comes as text, since a database can hold larger ones than a double. */
export function wholeSum(text: string): number {
  const minor = Number(text);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`A sum is no whole number: ${text}`);
  return minor;
}
