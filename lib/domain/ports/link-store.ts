import type { BranchId, LinkToken, OrderId, StaffId } from '../core/ids';
import type { LinkedOrder, NewLink } from '../link/payment-link';
import type { LimitReached } from '../checkout/order';
import type { NewOrder, IdempotentRequest } from './checkout-store';

export type MakeLinkOutcome =
  | { kind: 'made' }
  | { kind: 'replayed'; orderId: OrderId }
  | { kind: 'key_reused' }
  | LimitReached;

type OrderKey = { readonly id: OrderId; readonly branchId: BranchId };

export type LinkStore = {
  /** One transaction: an order and the link it is collected by. A tap that arrived before answers with its order. */
  openOrder(idempotency: IdempotentRequest, order: NewOrder, link: NewLink): Promise<MakeLinkOutcome>;
  /** A link for an order of the branch, in place of an earlier one; false: there is no such order. */
  attach(order: OrderKey, link: NewLink, by: StaffId): Promise<boolean>;
  find(orderId: OrderId, branchId: BranchId): Promise<LinkedOrder | null>;
  /** Of whatever branch, for the one who holds its address; with the name of the branch. */
  findByToken(token: LinkToken): Promise<(LinkedOrder & { readonly shop: string }) | null>;
  /** The branch's newest links. */
  list(branchId: BranchId, limit: number): Promise<readonly LinkedOrder[]>;
  /** The first look at our page; later ones change nothing. */
  noteOpened(token: LinkToken): Promise<void>;
  /** Nothing can be opened by it from now on; also when it was ended before. */
  end(order: OrderKey, by: StaffId): Promise<void>;
};
