import type { Decision, Exception, ExceptionId } from '../checkout/exception';
import type { BranchId, StaffId } from '../core/ids';
import type { Money } from '../money/money';

type ExceptionFilter = { readonly isOpen: boolean; readonly limit: number };

export type Resolve = {
  readonly id: ExceptionId;
  readonly branchId: BranchId;
  readonly resolution: Decision;
  readonly by: StaffId;
  readonly note: string | null;
  /** Accepts it on top of so much that the sale has; null: only where it has nothing. */
  readonly onTopOfMinor: number | null;
};

export type ResolveOutcome =
  | { readonly kind: 'resolved'; readonly exception: Exception }
  | { readonly kind: 'not_found' }
  /** By somebody else, or by a read that showed a refund. */
  | { readonly kind: 'already_resolved'; readonly resolved: NonNullable<Exception['resolved']> }
  /** Other payments paid the sale, and nobody said that this one comes on top of exactly that, and why. */
  | { readonly kind: 'sale_has_money'; readonly saleHas: Money }
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
