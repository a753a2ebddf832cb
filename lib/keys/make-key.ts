import type { ApiKey, KeyAction } from '../domain/api-key';
import { asStaffId } from '../domain/ids';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

export type MakeKeyInput = {
  readonly staff: Staff;
  /** Under which the shop knows the other system; 1 to 60 characters. */
  readonly name: string;
  /** At least one. */
  readonly actions: readonly KeyAction[];
};

/** `secret` is the key itself: shown now and never again. */
export type MadeKey = { readonly key: ApiKey; readonly secret: string };

/** What every key begins with, so that a forgotten one is recognised where it does not belong. */
const PREFIX = 'qtill_';
const ENDING = 4;

/** Lets another system act in the manager's branch. */
export async function makeKey(
  { keys, secrets, random, clock }: Deps,
  { staff, name, actions }: MakeKeyInput,
): Promise<Result<MadeKey, { kind: 'not_allowed' }>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  const secret = `${PREFIX}${secrets.newToken()}`;
  const key = {
    id: `key_${random.text(60)}`,
    staffId: asStaffId(`stf_${random.text(60)}`),
    branchId: staff.branchId,
    name,
    ending: secret.slice(-ENDING),
    actions,
    createdAt: clock.now(),
  };
  await keys.add({ ...key, keyHash: secrets.hashToken(secret), createdBy: staff.id });
  return ok({ key: { ...key, createdBy: staff.name, lastUsedAt: null, revokedAt: null }, secret });
}
