import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKeyStore } from '../db/staff/key-store';
import { createPinAttempts } from '../db/staff/pin-attempts';
import { createStaffStore } from '../db/staff/staff-store';
import { seedStaff } from '../db/staff/seed';
import { borrowTestDatabase } from '../db/testing/borrow-test-database';
import { OTHER_BRANCH, TEST_BRANCH } from '../db/testing/seed-branches';
import { asBranchId, asStaffId } from '../domain/core/ids';
import type { Staff } from '../domain/staff/staff';
import { random, secrets } from '../server/adapters/secrets';
import { authenticateKey, type KeyDeps, listKeys, makeKey, renewKey, revokeKey } from './api-keys';

const manager: Staff = {
  id: asStaffId('stf_manager'),
  name: 'Manager',
  role: 'manager',
  branchId: asBranchId(TEST_BRANCH.id),
};
const elsewhere: Staff = { ...manager, branchId: asBranchId(OTHER_BRANCH.id) };

let world: Awaited<ReturnType<typeof borrowTestDatabase>>;
let deps: KeyDeps;
beforeEach(async () => {
  world = await borrowTestDatabase();
  await seedStaff(world.db, TEST_BRANCH, [
    { id: manager.id, name: 'Manager', role: 'manager', pinHash: 'x' },
  ]);
  deps = { keys: createKeyStore(world.db), secrets, random, clock: { now: () => Date.now() } };
});
afterEach(() => world.drop());

async function make(actions: Parameters<typeof makeKey>[1]['actions'] = ['checkouts.see']) {
  const made = await makeKey(deps, { staff: manager, name: 'Web shop', actions });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

async function makeByColleague() {
  const colleague: Staff = { ...manager, id: asStaffId('stf_colleague'), name: 'Colleague' };
  await seedStaff(world.db, TEST_BRANCH, [
    { id: colleague.id, name: 'Colleague', role: 'manager', pinHash: 'x' },
  ]);
  const made = await makeKey(deps, { staff: colleague, name: 'App', actions: ['checkouts.see'] });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

const keysOf = async (staff: Staff) => {
  const found = await listKeys(deps, staff);
  if (!found.ok) throw new Error(found.error.kind);
  return found.value;
};

test('a key lets its system act in the branch of the manager who made it, with what it was made for', async () => {
  const { secret } = await make(['checkouts.open', 'checkouts.see']);
  expect(await authenticateKey(deps, secret)).toMatchObject({
    staff: { name: 'Web shop', role: 'system', grants: ['checkouts.open', 'checkouts.see'] },
    branch: { id: TEST_BRANCH.id },
  });
});

test('any other text is nobody’s key', async () => {
  const { secret, key } = await make();
  for (const other of ['', key.id, key.ending, secret.slice(0, -1), `${secret}x`, secret.toUpperCase()])
    expect(await authenticateKey(deps, other), other).toBeNull();
});

test('the key itself is kept nowhere', async () => {
  const { secret } = await make();
  const { rows } = await world.db.execute<{ text: string }>(
    `select coalesce(string_agg(k::text || s::text, ' '), '') as text from api_keys k, staff s`,
  );
  expect(rows[0]?.text).toContain('Web shop');
  expect(rows[0]?.text).not.toContain(secret.slice(6, 30));
});

test('a key that was ended is nobody’s from the next request on, and stays in the list', async () => {
  const { key, secret } = await make();
  expect(await authenticateKey(deps, secret)).not.toBeNull();
  const ended = await revokeKey(deps, { id: key.id, staff: manager });
  expect(ended).toMatchObject({ ok: true, value: { id: key.id, name: 'Web shop' } });
  expect(await authenticateKey(deps, secret)).toBeNull();
  const [listed] = await keysOf(manager);
  expect(listed).toMatchObject({ id: key.id, createdBy: 'Manager' });
  expect(listed?.revokedAt).not.toBeNull();
  expect(listed?.lastUsedAt).not.toBeNull();
});

test('S43 the keys that somebody made end with their leaving, and the list says so', async () => {
  const { key, secret } = await make();
  const { secret: kept } = await makeByColleague();
  expect(await createStaffStore(world.db).retire(manager.id)).toBe(1);
  expect(await authenticateKey(deps, secret)).toBeNull();
  expect(await authenticateKey(deps, kept)).not.toBeNull();
  const listed = (await keysOf(manager)).find(({ id }) => id === key.id);
  expect(listed?.revokedAt).not.toBeNull();
});

test('S43 a key that is made in the moment of its maker’s leaving opens nothing', async () => {
  await createStaffStore(world.db).retire(manager.id);
  const { secret } = await make();
  expect(await authenticateKey(deps, secret)).toBeNull();
});

test('a manager sees and ends the keys of their own branch alone', async () => {
  const { key, secret } = await make();
  expect(await keysOf(elsewhere)).toEqual([]);
  expect(await revokeKey(deps, { id: key.id, staff: elsewhere })).toMatchObject({
    error: { kind: 'not_found' },
  });
  expect(await authenticateKey(deps, secret)).not.toBeNull();
});

test.each(['cashier', 'driver', 'system'] as const)(
  'a %s neither makes, sees nor ends keys',
  async (role) => {
    const { key } = await make();
    const staff = { ...manager, role };
    const refused = { ok: false, error: { kind: 'not_allowed' } };
    expect(await makeKey(deps, { staff, name: 'Mine', actions: ['refunds.make'] })).toEqual(refused);
    expect(await listKeys(deps, staff)).toEqual(refused);
    expect(await revokeKey(deps, { id: key.id, staff })).toEqual(refused);
  },
);

test('a further key of a system acts as that system, may what it was made for, and lasts when the other one ends', async () => {
  const { key, secret } = await make(['checkouts.open', 'checkouts.see']);
  const renew = (staff: Staff) =>
    renewKey(deps, { id: key.id, staff, actions: ['checkouts.see', 'refunds.make'] });
  const renewed = await renew(manager);
  if (!renewed.ok) throw new Error(renewed.error.kind);
  const acting = await authenticateKey(deps, renewed.value.secret);
  expect(acting?.staff).toEqual({
    ...(await authenticateKey(deps, secret))?.staff,
    grants: ['checkouts.see', 'refunds.make'],
  });
  await revokeKey(deps, { id: key.id, staff: manager });
  expect(await authenticateKey(deps, secret)).toBeNull();
  expect(await authenticateKey(deps, renewed.value.secret)).toEqual(acting);
  expect(await renew(manager), 'also after the only key of a system leaked and was ended').toMatchObject({
    ok: true,
  });
  expect((await keysOf(manager)).map(({ name }) => name)).toEqual(['Web shop', 'Web shop', 'Web shop']);
  for (const staff of [elsewhere, { ...manager, role: 'cashier' } as const])
    expect((await renew(staff)).ok).toBe(false);
});

test('another system is none of the people who sign in', async () => {
  const { key } = await make();
  const staff = createStaffStore(world.db);
  expect((await staff.list()).map(({ id }) => id)).not.toContain(key.staffId);
  const source = { deviceId: null, address: '192.0.2.1' };
  expect(await createPinAttempts(world.db).begin(key.staffId, source, Date.now())).toMatchObject({
    person: null,
  });
  expect(await staff.setPin(key.staffId, 'hash')).toBe(false);
});
