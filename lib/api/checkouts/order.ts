import { z } from 'zod';
import { type CheckoutDto, type QrDto, toCheckoutDto } from './checkout';
import type { RefundDto } from '../refunds/refund';
import type { AcceptedBy, OrderWithCheckouts } from '../../domain/ports/checkout-store';

/** An order with its checkouts, newest first (at least one). */
export type OrderDto = {
  id: string;
  reference: string;
  amountMinor: number;
  currency: string;
  /** Null for a sale that was found at the payment service after a restore: who made it is not known. */
  staffName: string | null;
  createdAt: number;
  checkouts: CheckoutDto[];
};

/** `GET /api/orders/{id}`: the same with every refund of it, newest first. */
export type SaleDto = OrderDto & { refunds: RefundDto[] };

const MOST = 30;

/** `GET /api/orders?last=`: how many at most, 30 where it is not said. */
export const ordersQuery = z.strictObject({ last: z.coerce.number().int().min(1).max(MOST).default(MOST) });

/** `GET /api/orders`: the branch's last orders, newest first. */
export type OrderListDto = { orders: OrderDto[] };

/** The answer to a charge: 201 when the code can be shown, 202 while the outcome is unknown (no code yet). */
export type OpenedDto = { checkout: CheckoutDto; qr: QrDto | null };

export const toOrderDto = (
  { order, checkouts }: OrderWithCheckouts,
  context: { now: number; shop: string; acceptedBy?: AcceptedBy },
): OrderDto => ({
  id: order.id,
  reference: order.reference,
  amountMinor: order.amount.minor,
  currency: order.amount.currency,
  staffName: order.staffName,
  createdAt: order.createdAt,
  checkouts: checkouts.map((checkout) => toCheckoutDto(checkout, { ...context, sale: checkouts })),
});
