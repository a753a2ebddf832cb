import { asBranchId, type BranchId, type StaffId } from '../core/ids';
import type { Currency } from '../money/currency';

/** Actions that not everybody may take. */
export const PERMISSIONS = [
  'exceptions.see',
  'exceptions.resolve',
  'history.see',
  'keys.manage',
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
  'refunds.make',
  'payments.capture',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** `system`: another system of the shop, which acts by an API key. */
export type Role = 'cashier' | 'driver' | 'manager' | 'system';

export type Staff = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly branchId: BranchId;
  /** What a system's key allows beyond its role; absent for people. */
  readonly grants?: readonly Permission[];
};

/** The one branch of an installation, until there are more. */
export const MAIN_BRANCH = asBranchId('brn_main');

/** A shop's place of business: its name on our screens and the one currency of its keypad. */
export type Branch = {
  readonly id: BranchId;
  readonly name: string;
  readonly currency: Currency;
  /** How much of one payment each role may refund without approval, in minor units; absent: nothing. */
  readonly refundLimits: Readonly<Partial<Record<Role, number>>>;
  /** What one sale that staff type may be at most, in minor units; null: the default (see `limitReached`). */
  readonly largestSaleMinor: number | null;
  /** After so many seconds Paid gives way to an empty keypad by itself; null: it stays until somebody presses New sale. */
  readonly paidReturnS: number | null;
};

const AT_THE_TILL: readonly Permission[] = [
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
];

/**
 * Whether they may take this action: asked by the server before it acts and by screens before they offer it. A manager
 * may do everything; another system only what its key grants.
 */
export const can = ({ role, grants = [] }: Pick<Staff, 'role' | 'grants'>, action: Permission): boolean =>
  role === 'manager' || (role === 'system' ? grants : AT_THE_TILL).includes(action);

type Person = Pick<Staff, 'role' | 'branchId' | 'grants'>;

/** The same with an approver, who counts only if they work in the same branch and may take the action themselves. */
export const canWithApproval = (staff: Person, approver: Person | null, action: Permission): boolean =>
  can(staff, action) || (approver !== null && approver.branchId === staff.branchId && can(approver, action));
