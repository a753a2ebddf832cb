import type { Permission } from './staff';
import type { BranchId, StaffId } from '../core/ids';

/** What another system may be allowed to do with checkouts. */
export const KEY_ACTIONS = [
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
  'refunds.make',
  'payments.capture',
] as const satisfies readonly Permission[];

export type KeyAction = (typeof KEY_ACTIONS)[number];

export const isKeyAction = (action: Permission): action is KeyAction =>
  KEY_ACTIONS.some((each) => each === action);

/** What another system authenticates with to act in a branch. The key itself is shown once and never stored. */
export type ApiKey = {
  readonly id: string;
  /** Its actor in orders, events and refunds, named as the key is. */
  readonly staffId: StaffId;
  readonly branchId: BranchId;
  readonly name: string;
  /** Its last letters, to tell it from others. */
  readonly ending: string;
  readonly actions: readonly Permission[];
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
};
