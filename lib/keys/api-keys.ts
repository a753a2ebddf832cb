import type { Clock, Random } from '../domain/ports/runtime';
import type { Caller, KeyStore } from '../domain/ports/staff-store';
import type { ApiKey, KeyAction } from '../domain/staff/api-key';
import { can, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';
import { asStaffId } from '../domain/core/ids';

/** `newToken`: 256 random bits as text. `hashToken`: fast, because random tokens cannot be guessed. */
export type KeyDeps = {
  readonly keys: KeyStore;
  readonly secrets: { newToken(): string; hashToken(token: string): string };
  readonly random: Random;
  readonly clock: Clock;
};

/** All keys of the manager's branch, newest first. */
export async function listKeys(
  { keys }: Pick<KeyDeps, 'keys'>,
  staff: Staff,
): Promise<Result<readonly ApiKey[], { kind: 'not_allowed' }>> {
  return can(staff, 'keys.manage') ? ok(await keys.list(staff.branchId)) : err({ kind: 'not_allowed' });
}

type MakeKeyInput = {
  readonly staff: Staff;
  /** The shop's name for the other system; 1 to 60 characters. */
  readonly name: string;
  /** At least one. */
  readonly actions: readonly KeyAction[];
};

/** `secret` is the key itself: shown now and never again. */
type MadeKey = { readonly key: ApiKey; readonly secret: string };

/** Begins every key, so that secret scanners recognise a leaked one. */
const PREFIX = 'qtill_';
const ENDING = 4;

/** Lets another system act in the manager's branch. A system that has a key already gets another by `renewKey`. */
export async function makeKey(
  deps: KeyDeps,
  { staff, name, actions }: MakeKeyInput,
): Promise<Result<MadeKey, { kind: 'not_allowed' }>> {
  if (!can(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  const staffId = asStaffId(`stf_${deps.random.text(60)}`);
  return ok(await addKey(deps, { staff, name, actions, staffId }));
}

type NewKey = Pick<MakeKeyInput, 'staff' | 'name'> & Pick<ApiKey, 'actions' | 'staffId'>;

async function addKey(
  { keys, secrets, random, clock }: KeyDeps,
  { staff, name, actions, staffId }: NewKey,
): Promise<MadeKey> {
  const secret = `${PREFIX}${secrets.newToken()}`;
  const key = {
    id: `key_${random.text(60)}`,
    staffId,
    branchId: staff.branchId,
    name,
    ending: secret.slice(-ENDING),
    actions,
    createdAt: clock.now(),
  };
  await keys.add({ ...key, keyHash: secrets.hashToken(secret), createdBy: staff.id });
  return { key: { ...key, createdBy: staff.name, lastUsedAt: null, revokedAt: null }, secret };
}

/**
 * A further key for the system behind a key: what it has numbered stays its own. The other key works until it is revoked,
 * so that the system can change without a pause, or do on another machine what this key is not for.
 */
export async function renewKey(
  deps: KeyDeps,
  { id, staff, actions }: Pick<MakeKeyInput, 'staff' | 'actions'> & { readonly id: string },
): Promise<Result<MadeKey, { kind: 'not_allowed' | 'not_found' }>> {
  const listed = await listKeys(deps, staff);
  if (!listed.ok) return listed;
  const key = listed.value.find((each) => each.id === id);
  if (!key) return err({ kind: 'not_found' });
  const { name, staffId } = key;
  return ok(await addKey(deps, { staff, name, actions, staffId }));
}

/** Revokes a key, effective from its next request. */
export async function revokeKey(
  { keys }: Pick<KeyDeps, 'keys'>,
  { id, staff }: { readonly id: string; readonly staff: Staff },
): Promise<Result<ApiKey, { kind: 'not_allowed' | 'not_found' }>> {
  if (!can(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  const key = await keys.revoke(id, staff.branchId);
  return key ? ok(key) : err({ kind: 'not_found' });
}

/** The system that this key belongs to; null when the key is unknown or revoked. */
export async function authenticateKey(
  { keys, secrets }: Pick<KeyDeps, 'keys' | 'secrets'>,
  secret: string,
): Promise<Caller | null> {
  return keys.findCaller(secrets.hashToken(secret));
}
