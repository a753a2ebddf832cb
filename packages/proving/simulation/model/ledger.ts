import type { CheckoutId, OrderId } from '@/lib/domain/core/ids';
import type { Shop } from './open-shop';

/** One code of a sale. Amounts in minor units. */
type Code = {
  readonly id: CheckoutId;
  readonly gatewayId: string;
  takenMinor: number;
  refundedMinor: number;
  /** The customer, the bank or the time ended it without money. */
  isOver: boolean;
};

export type Sale = { readonly orderId: OrderId; readonly owedMinor: number; readonly codes: Code[] };

/** The model of a shop: what is owed, what was taken, what was promised. */
export type Ledger = {
  readonly sales: Sale[];
  /** Every request, in order, and the checkout that a till was told for it; null: nothing yet. */
  readonly requests: { readonly send: Send; readonly owedMinor: number; promised: CheckoutId | null }[];
};

/** Sends the same request each time it is called. */
export type Send = (shop: Shop) => Promise<Told>;
/** What the till was told. Null: nothing, because the process died. */
export type Told = { readonly kind: string; readonly id: CheckoutId | null } | null;

export const emptyLedger = (): Ledger => ({ sales: [], requests: [] });

export const codesOf = ({ sales }: Ledger) => sales.flatMap(({ codes }) => codes);
export const canBePaid = ({ isOver, takenMinor }: Code): boolean => !isOver && takenMinor === 0;
