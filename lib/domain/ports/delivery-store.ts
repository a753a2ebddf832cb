import type { BranchId } from '../core/ids';
import type {
  NewOutboundEndpoint,
  OutboundDelivery,
  OutboundEndpoint,
} from '../outbound-webhook/outbound-webhook';

/** A notice that is due, with where it goes and what it is signed with. */
export type DueDelivery = OutboundDelivery &
  Pick<OutboundEndpoint, 'url' | 'allowPrivateNetwork'> & { readonly secret: string };

export type DeliveryEnd =
  | { readonly kind: 'delivered'; readonly status: number }
  /** `againInMs` null: given up. */
  | {
      readonly kind: 'failed';
      readonly status: number | null;
      readonly failure: string | null;
      readonly againInMs: number | null;
    };

/** An endpoint with its newest notices. */
export type EndpointWithDeliveries = OutboundEndpoint & { readonly deliveries: readonly OutboundDelivery[] };

export type DeliveryStore = {
  addEndpoint(endpoint: NewOutboundEndpoint): Promise<void>;
  /** The branch's, newest first, each with so many of its newest notices. */
  list(branchId: BranchId, deliveries: number): Promise<readonly EndpointWithDeliveries[]>;
  /** Nothing is sent there any more, neither what waits. False: there is no such endpoint of the branch. */
  endEndpoint(id: string, branchId: BranchId): Promise<boolean>;
  /** Due now, whatever became of it before. False: there is none of the branch, or its endpoint was ended. */
  again(id: string, branchId: BranchId): Promise<boolean>;
  /** Those that are due, counted as tried and leased to the caller for `leaseMs`, by the database's clock. */
  claimDue(limit: number, leaseMs: number): Promise<readonly DueDelivery[]>;
  /** What became of a try. */
  note(id: string, end: DeliveryEnd): Promise<void>;
  /** The endpoint said that it is gone for good. */
  endGone(endpointId: string): Promise<void>;
  /** Those whose outcome is old. */
  forget(): Promise<void>;
};
