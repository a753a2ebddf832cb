import type { BranchId } from '../core/ids';
import type {
  NewOutboundEndpoint,
  OutboundDelivery,
  OutboundEndpoint,
} from '../outbound-webhook/outbound-webhook';

/** Proof of whose attempt it is. `leasedUntil` is the database's; a later claim, "send again" or an end replaces it. */
export type DeliveryClaim = Pick<OutboundDelivery, 'id'> & { readonly leasedUntil: string };

/** A delivery that is due, with its address and signing secret. */
export type DueDelivery = OutboundDelivery &
  Pick<OutboundEndpoint, 'url' | 'allowPrivateNetwork'> &
  DeliveryClaim & { readonly secret: string };

/** How many deliveries a process has room for. */
export type DeliveryRoom = {
  readonly inAll: number;
  /** For each endpoint that `ofEndpoint` does not name. */
  readonly perEndpoint: number;
  readonly ofEndpoint: ReadonlyMap<string, number>;
};

export type DeliveryEnd =
  | { readonly kind: 'delivered'; readonly status: number }
  /** `againInMs`: milliseconds until the next attempt; null: given up. */
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly failure: string | null;
      readonly againInMs: number | null;
    };

/** An endpoint with its newest deliveries. */
export type EndpointWithDeliveries = OutboundEndpoint & { readonly deliveries: readonly OutboundDelivery[] };

export type DeliveryStore = {
  /** `already_added`: the branch is told there already. `too_many`: `most` of its endpoints are told. */
  addEndpoint(endpoint: NewOutboundEndpoint, most: number): Promise<'added' | 'already_added' | 'too_many'>;
  /** The branch's newest endpoints, those that are told first, each with its newest deliveries, and the newest that failed. */
  list(
    branchId: BranchId,
    most: { readonly endpoints: number; readonly deliveries: number },
  ): Promise<readonly EndpointWithDeliveries[]>;
  /** Nothing more is sent there, not even what is due. False: the branch has no such endpoint. */
  endEndpoint(id: string, branchId: BranchId): Promise<boolean>;
  /** Makes it due now, whatever its outcome was. False: the branch has no such delivery, or its endpoint was ended. */
  again(id: string, branchId: BranchId): Promise<boolean>;
  /** How many failed and were not delivered since, at endpoints that are told; counts no further than `most`. */
  countUndelivered(branchId: BranchId, most: number): Promise<number>;
  /**
   * Deliveries that are due, counted as attempted and leased to the caller for `leaseMs`, by the database's clock: of
   * each endpoint the longest overdue, so that the backlog of one is not before the others.
   */
  claimDue(room: DeliveryRoom, leaseMs: number): Promise<readonly DueDelivery[]>;
  /** Records the outcome of an attempt; changes nothing when the claim was replaced meanwhile. */
  note(claim: DeliveryClaim, end: DeliveryEnd): Promise<void>;
  /** Ends an endpoint that answered HTTP 410. */
  endGone(endpointId: string): Promise<void>;
  /** Deletes deliveries whose outcome is old. */
  forget(): Promise<void>;
};
