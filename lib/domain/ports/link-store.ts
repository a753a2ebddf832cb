import type { BranchId, LinkToken, OrderId, StaffId } from '../core/ids';
import type { LinkedOrder, NewLink } from '../link/payment-link';
import type { Money } from '../money/money';
import type { LimitReached } from '../checkout/order';
import type { NewOrder, IdempotentRequest } from './checkout-store';

export type MakeLinkOutcome =
  | { kind: 'made' }
  | { kind: 'replayed'; orderId: OrderId }
  | { kind: 'key_reused' }
  | LimitReached;

type OrderKey = { readonly id: OrderId; readonly branchId: BranchId };

export type LinkStore = {
  /** One transaction: an order and its link. A request that arrived before is answered with its order. */
  openOrder(idempotency: IdempotentRequest, order: NewOrder, link: NewLink): Promise<MakeLinkOutcome>;
  /** Replaces an earlier link of the order. False: the branch has no such order. */
  attach(order: OrderKey, link: NewLink, by: StaffId): Promise<boolean>;
  find(orderId: OrderId, branchId: BranchId): Promise<LinkedOrder | null>;
  /** Of any branch, for whoever holds its address; with the name of the branch. */
  findByToken(token: LinkToken): Promise<(LinkedOrder & { readonly shop: string }) | null>;
  /** The branch's newest links. */
  list(branchId: BranchId, limit: number): Promise<readonly LinkedOrder[]>;
  /** Records when our page was first shown; later calls change nothing. */
  noteOpened(token: LinkToken): Promise<void>;
  /** Nothing can be opened by it from now on. Ending it again changes nothing. */
  end(order: OrderKey, by: StaffId): Promise<void>;
};

/** Links by which somebody may still pay. */
export type OpenLinks = {
  /** Of those that this till made, newest first: which sales they collect, and how much. */
  openOfDevice(
    deviceReference: string,
    branchId: BranchId,
    now: number,
  ): Promise<readonly { readonly orderId: OrderId; readonly amount: Money }[]>;
};
