import type { Decision, Exception, ExceptionId } from '../checkout/exception';
import type { BranchId, StaffId } from '../core/ids';

type ExceptionFilter = { readonly isOpen: boolean; readonly limit: number };

export type Resolve = {
  readonly id: ExceptionId;
  readonly branchId: BranchId;
  readonly resolution: Decision;
  readonly by: StaffId;
  readonly note: string | null;
};

export type ResolveOutcome =
  | { readonly kind: 'resolved'; readonly exception: Exception }
  | { readonly kind: 'not_found' }
  /** By somebody else, or by a read that showed a refund. */
  | { readonly kind: 'already_resolved'; readonly resolved: NonNullable<Exception['resolved']> }
  /** Not one of RESOLUTIONS for its kind. */
  | { readonly kind: 'unsuitable' };

/** A branch sees its own exceptions and those that belong to no branch. */
export type ExceptionStore = {
  /** Newest first: open ones by when they were seen, resolved ones by when they were. */
  list(branchId: BranchId, request: ExceptionFilter): Promise<readonly Exception[]>;
  find(id: ExceptionId, branchId: BranchId): Promise<Exception | null>;
  /** Open ones of checkouts that this till opened, newest first. */
  openForDevice(deviceReference: string, branchId: BranchId): Promise<readonly Exception[]>;
  /**
   * One transaction, under the locks that settling takes: of two at the same time one wins. `accepted` moves what is in
   * suspense to the sale, less what was refunded.
   */
  resolve(request: Resolve): Promise<ResolveOutcome>;
};
