import type { Checkout } from '../checkout/checkout';
import type { UnmatchedPayment, UnmatchedPostings } from '../checkout/unmatched-payment';
import type { OrderEvent } from '../checkout/event';
import type { Clear, NewException } from '../checkout/exception';
import type { CheckoutNotification } from '../gateway/gateway-checkout';
import type {
  BranchId,
  CheckoutId,
  LinkToken,
  OrderId,
  OrderReference,
  RequestId,
  StaffId,
} from '../core/ids';
import type { Transfer } from '../money/ledger';
import type { Money } from '../money/money';
import type { Observation } from '../checkout/observation';
import type { LimitReached, Order } from '../checkout/order';
import type { NewLink } from '../link/payment-link';
import type { QrImage } from './qr-codec';
import type { RefundEnd } from '../refund/refund';
import type { Staff } from '../staff/staff';
import type { CheckoutRequest } from '../checkout/checkout-request';

/** The same key with the same fingerprint is the same request, however often it arrives. */
export type IdempotentRequest = {
  readonly key: string;
  readonly fingerprint: string;
  readonly staffId: StaffId;
};

export type NewCheckout = {
  readonly id: CheckoutId;
  readonly requestId: RequestId;
  readonly request: CheckoutRequest;
  /** The process that will ask the gateway. */
  readonly ownerInstance: number | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** It is sent as this link, which replaces an earlier one of its order. */
  readonly link?: NewLink;
};

/** Opened by a customer on our page. */
export type NewCheckoutByLink = NewCheckout & { readonly byLink: LinkToken };

export type NewOrder = {
  readonly id: OrderId;
  readonly reference: OrderReference;
  readonly branchId: BranchId;
  readonly staffId: StaffId;
  /** The system that numbered it; null: the shop itself. */
  readonly systemId: StaffId | null;
  readonly amount: Money;
  /** `api`: another system's; `link`: collected by a link from the start. The till's own list has neither. */
  readonly origin: 'till' | 'api' | 'link';
};

export type OpenOutcome =
  | { kind: 'created'; checkout: Checkout }
  | { kind: 'replayed'; checkout: Checkout }
  /** Staff stopped the request before it came: nothing is made of it. */
  | { kind: 'stopped' }
  | { kind: 'key_reused' };

export type OpenOrderOutcome = OpenOutcome | LimitReached | { kind: 'reference_taken' };

export type ReopenOutcome =
  | OpenOutcome
  | { kind: 'not_found' }
  | { kind: 'already_payable'; checkout: Checkout }
  | { kind: 'already_paid'; checkout: Checkout };

/** What to write for a checkout whose row is locked. Everything not named stays as it is. */
export type CheckoutUpdate = {
  readonly set: Partial<
    Pick<
      Checkout,
      | 'phase'
      | 'status'
      | 'gateway'
      | 'rejection'
      | 'endedAt'
      | 'lastReadAt'
      | 'lastObservation'
      | 'emptySearches'
      | 'lastSearchAt'
      | 'creates'
      | 'ownerInstance'
      | 'isStopped'
      | 'booked'
      | 'refundedMinor'
      | 'bookedAt'
      | 'pendingRefund'
      | 'anomaly'
    >
  >;
  readonly qr?: QrImage;
  readonly notification?: CheckoutNotification;
  /** Who asked for it; absent when the product itself did. */
  readonly by?: StaffId;
  readonly events: readonly OrderEvent[];
  /** Movements of money; each needs the observation below. Transfers that are booked already are ignored. */
  readonly transfers?: readonly Transfer[];
  readonly exceptions?: readonly NewException[];
  readonly clears?: readonly Clear[];
  /** A refund whose outcome is known now. */
  readonly refundEnd?: RefundEnd;
  /** No further checkout may be opened by a link of its order. */
  readonly endsLink?: boolean;
  /** The read that justified the change, kept word for word, with what was made of it. */
  readonly observation?: { readonly seen: Observation; readonly verdict: string };
  /** Milliseconds until the watcher reads it next; null: never again; absent: unchanged. */
  readonly watchIn?: number | null;
  /** What becomes of other checkouts of its order, in the same step. */
  readonly siblings?: readonly SiblingUpdate[];
};

export type SiblingUpdate = Pick<CheckoutUpdate, 'set' | 'events' | 'watchIn'> & { readonly id: CheckoutId };

export type Decide = (checkout: Checkout, siblings: readonly Checkout[]) => CheckoutUpdate | null;

/** A read of an open code that showed nothing new. `watchIn`: milliseconds until the next one. */
export type StillWaiting = {
  readonly id: CheckoutId;
  readonly number: number;
  readonly startedAt: number;
  readonly watchIn: number;
};

export type BookUnmatchedPayment = {
  readonly observation: Observation;
  /** Our checkout under the same request id; null: an external payment. */
  readonly duplicateOf: Checkout | null;
  readonly decide: (held: UnmatchedPayment | null) => UnmatchedPostings;
};

/** Names of managers, by the checkout whose money they let count although it came late, twice or in another amount. */
export type AcceptedBy = ReadonlyMap<string, string>;

export type OrderWithCheckouts = { readonly order: Order; readonly checkouts: readonly Checkout[] };

export type CheckoutStore = {
  /**
   * One transaction: claims the idempotency key, stores the order and its checkout in phase `creating`. Durable on
   * return. Limits apply to the first arrival only: a later one is answered with what the first led to.
   */
  openOrder(
    idempotency: IdempotentRequest,
    order: NewOrder,
    checkout: NewCheckout,
  ): Promise<OpenOrderOutcome>;
  /**
   * Notes that a request about a checkout came under this key, so that the key is never another one's. False: it was
   * used for another request.
   */
  claimKey(idempotency: IdempotentRequest, id: CheckoutId): Promise<boolean>;
  /**
   * Whoever sends, or has sent, this request does not want it any more. Resolves to the checkout that was made of it; null:
   * none was, and none will be, or the request is of no person of this branch.
   */
  stopRequest(
    request: Pick<IdempotentRequest, 'key' | 'staffId'>,
    branchId: BranchId,
  ): Promise<CheckoutId | null>;
  /** The order that a system numbered so. `isOfNobody`: a restore found it and could not tell whose it is. */
  findByReference(
    system: Pick<Staff, 'id' | 'branchId'>,
    reference: OrderReference,
  ): Promise<(Pick<Order, 'id' | 'branchId' | 'amount'> & { readonly isOfNobody: boolean }) | null>;
  /** The same for a further checkout of an order; refuses while another one of it is payable. */
  openAnother(
    idempotency: IdempotentRequest,
    order: { id: OrderId; branchId: BranchId },
    checkout: NewCheckout,
  ): Promise<ReopenOutcome>;
  /**
   * The same for an order of another system, which may ask for another amount as long as no money came for it and none
   * can come: the order has the new amount then, its earlier checkouts keep theirs.
   */
  openForAmount(
    idempotency: IdempotentRequest,
    order: { id: OrderId; branchId: BranchId; amount: Money },
    checkout: NewCheckout,
  ): Promise<ReopenOutcome | { kind: 'reference_taken' }>;
  /** The same for a customer who presses Pay on our page; refuses once that link is over. */
  openByLink(
    idempotency: IdempotentRequest,
    order: { id: OrderId; branchId: BranchId },
    checkout: NewCheckoutByLink,
  ): Promise<ReopenOutcome | { kind: 'link_over' }>;
  /**
   * Runs `decide` on the locked row and writes what it returns; null writes nothing. `siblings`: the other checkouts of
   * its order, locked as well. Throws when there is no such checkout.
   */
  change(id: CheckoutId, decide: Decide): Promise<Checkout>;
  /** False: the checkout has changed or a newer read was applied; the read has to be settled then. */
  noteStillWaiting(read: StillWaiting): Promise<boolean>;
  /** The next observation number, growing over all processes. Taken before the read starts. */
  nextObservation(): Promise<number>;
  /** Whether the process that sent its create lives and a screen waits for its outcome, by the database's clock. */
  isAwaited(id: CheckoutId): Promise<boolean>;
  /** A screen waits for the outcome of this create. */
  markAwaited(id: CheckoutId): Promise<void>;
  find(id: CheckoutId, branchId: BranchId): Promise<Checkout | null>;
  /** Of any branch, for the payer who holds its id; with the name of the branch, and whether its order was paid. */
  findForPayer(
    id: CheckoutId,
  ): Promise<{ readonly checkout: Checkout; readonly shop: string; readonly isOrderPaid: boolean } | null>;
  /** Records that somebody who may not see this checkout tried to cancel it, if it exists. */
  noteDenied(id: CheckoutId, by: StaffId): Promise<void>;
  /** Whether money came for another checkout of its order, and not all of it went back. */
  hasMoneyBeside(checkout: Checkout): Promise<boolean>;
  findQr(id: CheckoutId): Promise<QrImage | null>;
  /** The name of whoever asked for its cancel at a till or by a key; null: nobody of ours did. */
  findCanceller(checkout: Checkout): Promise<string | null>;
  /** Of an order's payments that a manager let count although they did not fit. */
  findAcceptors(id: OrderId): Promise<AcceptedBy>;
  findOrder(id: OrderId, branchId: BranchId): Promise<OrderWithCheckouts | null>;
  /** The till's own: without those of other systems and of links. */
  recentOrders(branchId: BranchId, limit: number): Promise<readonly OrderWithCheckouts[]>;
  /** Stores a read of a payment under an id that is no checkout of ours and books what is new. Resolves to whether anything was. */
  bookUnmatchedPayment(found: BookUnmatchedPayment): Promise<boolean>;
};
