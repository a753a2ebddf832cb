import type { BranchId } from '../core/ids';
import type {
  NewOutboundEndpoint,
  OutboundDelivery,
  OutboundEndpoint,
} from '../outbound-webhook/outbound-webhook';

/** A delivery that is due, with its address and signing secret. */
export type DueDelivery = OutboundDelivery &
  Pick<OutboundEndpoint, 'url' | 'allowPrivateNetwork'> & { readonly secret: string };

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
  /** False: the branch is told there already. */
  addEndpoint(endpoint: NewOutboundEndpoint): Promise<boolean>;
  /** The branch's endpoints, newest first, each with at most `deliveries` of its newest deliveries. */
  list(branchId: BranchId, deliveries: number): Promise<readonly EndpointWithDeliveries[]>;
  /** Nothing more is sent there, not even what is due. False: the branch has no such endpoint. */
  endEndpoint(id: string, branchId: BranchId): Promise<boolean>;
  /** Makes it due now, whatever its outcome was. False: the branch has no such delivery, or its endpoint was ended. */
  again(id: string, branchId: BranchId): Promise<boolean>;
  /** Deliveries that are due, counted as attempted and leased to the caller for `leaseMs`, by the database's clock. */
  claimDue(limit: number, leaseMs: number): Promise<readonly DueDelivery[]>;
  /** Records the outcome of an attempt. */
  note(id: string, end: DeliveryEnd): Promise<void>;
  /** Ends an endpoint that answered HTTP 410. */
  endGone(endpointId: string): Promise<void>;
  /** Deletes deliveries whose outcome is old. */
  forget(): Promise<void>;
};
