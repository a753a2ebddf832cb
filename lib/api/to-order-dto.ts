import type { OrderWithCheckouts } from '../domain/ports/checkout-store';
import type { OrderDto } from './order-dto';
import { toCheckoutDto } from './to-checkout-dto';

export const toOrderDto = (
  { order, checkouts }: OrderWithCheckouts,
  around: { now: number; shop: string },
): OrderDto => ({
  id: order.id,
  reference: order.reference,
  amountMinor: order.amount.minor,
  currency: order.amount.currency,
  staffName: order.staffName,
  createdAt: order.createdAt,
  checkouts: checkouts.map((checkout) => toCheckoutDto(checkout, around)),
});
