import type { BranchId, StaffId } from '../core/ids';
import type { Currency } from '../money/currency';

/** What not everybody may do. */
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

/** A shop's place of business: its name on our screens and the one currency of its keypad. */
export type Branch = {
  readonly id: BranchId;
  readonly name: string;
  readonly currency: Currency;
  /** What each role may give back of one payment without approval, in minor units; absent: nothing. */
  readonly refundLimits: Readonly<Partial<Record<Role, number>>>;
  /** What one sale that staff type may be at most, in minor units; null: whatever they type. */
  readonly largestSaleMinor: number | null;
};

const AT_THE_TILL: readonly Permission[] = [
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
];

/**
 * The one answer to "may they do that?", for the server that refuses and the screens that do not offer. A manager may
 * everything; another system only what its key was made for.
 */
export const can = ({ role, grants = [] }: Pick<Staff, 'role' | 'grants'>, action: Permission): boolean =>
  role === 'manager' || (role === 'system' ? grants : AT_THE_TILL).includes(action);

type Person = Pick<Staff, 'role' | 'branchId' | 'grants'>;

/** Whether this person may do that: by themselves, or because somebody of their branch who may has approved it. */
export const canWithApproval = (staff: Person, approver: Person | null, action: Permission): boolean =>
  can(staff, action) || (approver !== null && approver.branchId === staff.branchId && can(approver, action));
