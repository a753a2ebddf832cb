import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForChanges } from '../db/change-feed/listen';
import { apiKeys, sessions, staff } from '../db/schema/staff';
import { seedStaff } from '../db/staff/seed';
import { asStaffId } from '../domain/core/ids';
import { addStaff, resetPin } from './add-staff';
import { authenticate, signOut } from './session';
import { SESSION_MS } from './sign-in';
import { createSignInWorld, newBrowser, PIN, type SignInWorld } from './testing/sign-in-world';

let world: SignInWorld;
beforeEach(async () => {
  world = await createSignInWorld();
});
afterEach(() => world.drop());

const whoHas = async (token: string | undefined) => (await authenticate(world.deps, token))?.staff.id ?? null;

test('the right PIN opens a session that knows who and where', async () => {
  const session = await authenticate(world.deps, await world.tokenIn(newBrowser()));
  expect(session).toMatchObject({
    staff: { id: 'stf_test' },
    branch: { currency: 'AED' },
    deviceReference: 'till-1',
  });
});

test('S42 the tokens have 256 random bits and only their hashes are stored', async () => {
  const browser = newBrowser();
  await world.tokenIn(browser);
  const { rows } = await world.db.execute<{ text: string }>(
    sql`select coalesce(string_agg(s::text || d::text, ' '), '') as text from sessions s, devices d`,
  );
  for (const token of [browser.token ?? '', browser.deviceToken ?? '']) {
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(rows[0]?.text).not.toContain(token);
  }
});

test('a wrong PIN and an unknown person look the same', async () => {
  expect(await world.enter(newBrowser(), '000000')).toBe('wrong_pin');
  expect(await world.enter(newBrowser(), PIN, 'stf_nobody')).toBe('wrong_pin');
});

test('a device knows who used it within a month, the last one first, and nobody of another device', async () => {
  const [browser, another] = [newBrowser(), newBrowser()];
  const here = () => world.deps.sessions.peopleOn(world.deps.secrets.hashToken(browser.deviceToken ?? ''));
  expect(await here()).toEqual([]);
  await world.tokenIn(browser);
  await world.tokenIn(another, 'stf_other');
  expect(await here()).toEqual(['stf_test']);
  await world.tokenIn(browser, 'stf_other');
  expect(await here()).toEqual(['stf_other', 'stf_test']);
  await world.tokenIn(browser);
  expect(await here()).toEqual(['stf_test', 'stf_other']);
  await world.db
    .update(sessions)
    .set({ createdAt: sql`now() - interval '31 days'` })
    .where(eq(sessions.staffId, 'stf_other'));
  expect(await here()).toEqual(['stf_test']);
});

test('signing out makes the token worthless at once', async () => {
  const token = await world.tokenIn(newBrowser());
  await signOut(world.deps, token);
  expect(await whoHas(token)).toBeNull();
});

test('a session ends after a shift', async () => {
  const token = await world.tokenIn(newBrowser());
  const ago = sql`expires_at - ${SESSION_MS - 60_000}::float8 * interval '1 millisecond'`;
  await world.db.update(sessions).set({ expiresAt: ago });
  expect(await whoHas(token)).toBe('stf_test');
  await world.db.update(sessions).set({ expiresAt: sql`expires_at - interval '1 minute'` });
  expect(await whoHas(token)).toBeNull();
});

test('E20 a server clock that jumps by a day signs nobody out, and who signs in by a wrong one stays', async () => {
  const token = await world.tokenIn(newBrowser());
  world.time.now += 86_400_000;
  expect(await whoHas(token)).toBe('stf_test');
  world.time.now -= 2 * 86_400_000;
  expect(await whoHas(await world.tokenIn(newBrowser()))).toBe('stf_test');
});

describe('a session ends', () => {
  test('with the next sign-in on its device, whoever signs in, and others go on', async () => {
    const [till, phone] = [newBrowser(), newBrowser()];
    const first = await world.tokenIn(till);
    const elsewhere = await world.tokenIn(phone);
    const second = await world.tokenIn(till, 'stf_other');
    expect([await whoHas(first), await whoHas(second), await whoHas(elsewhere)]).toEqual([
      null,
      'stf_other',
      'stf_test',
    ]);
  });

  test('also when the browser has lost its cookie since', async () => {
    const till = newBrowser();
    const first = await world.tokenIn(till);
    delete till.token;
    await world.tokenIn(till);
    expect(await whoHas(first)).toBeNull();
  });

  test('also where the device is not known any more, by the token that it shows', async () => {
    const till = newBrowser();
    const first = await world.tokenIn(till);
    delete till.deviceToken;
    await world.tokenIn(till);
    expect(await whoHas(first)).toBeNull();
  });

  test('of two sign-ins on one device at the same time all but one', async () => {
    const till = newBrowser();
    await world.tokenIn(till);
    const tabs = [{ ...till }, { ...till }, { ...till }];
    const tokens = await Promise.all(tabs.map((tab) => world.tokenIn(tab)));
    const open = (await Promise.all(tokens.map(whoHas))).filter((who) => who !== null);
    expect(open).toEqual(['stf_test']);
  });

  test('with a new PIN, on every device of that person, and a sign-in that was under way opens none', async () => {
    const tokens = [await world.tokenIn(newBrowser()), await world.tokenIn(newBrowser())];
    const other = await world.tokenIn(newBrowser(), 'stf_other');
    const { pinHash } = await row('stf_test');
    await resetPin(world.deps, asStaffId('stf_test'));
    expect(await Promise.all(tokens.map(whoHas))).toEqual([null, null]);
    expect(await whoHas(other)).toBe('stf_other');
    const late = {
      tokenHash: 'late',
      staffId: asStaffId('stf_test'),
      pinHash: pinHash ?? '',
      device: { id: 'dev_late', reference: 'till-9', tokenHash: 'late-device' },
      replaces: null,
      lastsMs: SESSION_MS,
    };
    expect(await world.deps.sessions.start(late)).toBe(false);
  });

  test('and every process hears whose it was', async () => {
    const heard: string[] = [];
    const listener = listenForChanges(world.url, {
      onChange: () => heard.push('listening'),
      onDue: () => undefined,
      onTill: () => undefined,
      onSessionsEnded: (staffId) => heard.push(staffId),
      onInstance: () => undefined,
      onError: () => undefined,
    });
    try {
      await vi.waitFor(() => expect(heard).toEqual(['listening']), { timeout: 15_000 });
      const till = newBrowser();
      await signOut(world.deps, await world.tokenIn(till));
      await world.tokenIn(till, 'stf_other');
      await world.deps.staff.retire(asStaffId('stf_other'));
      await vi.waitFor(() => expect(heard).toEqual(['listening', 'stf_test', 'stf_other']), {
        timeout: 15_000,
      });
    } finally {
      listener.close();
    }
  });

  test('S43 when somebody may not work any more, on their next request', async () => {
    const token = await world.tokenIn(newBrowser());
    await world.db.update(staff).set({ isActive: false }).where(eq(staff.id, 'stf_test'));
    expect(await whoHas(token)).toBeNull();
  });

  test('S43 for good: somebody who works here again signs in again', async () => {
    const token = await world.tokenIn(newBrowser());
    await world.deps.staff.retire(asStaffId('stf_test'));
    await world.db.update(staff).set({ isActive: true }).where(eq(staff.id, 'stf_test'));
    expect(await whoHas(token)).toBeNull();
  });
});

async function row(id: string) {
  const [found] = await world.db.select().from(staff).where(eq(staff.id, id));
  if (!found) throw new Error(`Nobody is ${id}.`);
  return found;
}

test('somebody who was added signs in with the PIN that was made up, and not after leaving', async () => {
  await seedStaff(world.db, { id: 'brn_main', name: 'Main', currency: 'AED' }, []);
  const { staff: added, pin } = await addStaff(world.deps, { name: 'New', role: 'driver' });
  expect(await world.enter(newBrowser(), pin, added.id)).toBe('in');
  const renewed = (await resetPin(world.deps, added.id)) ?? '';
  expect(await world.enter(newBrowser(), renewed, added.id)).toBe('in');
  expect(await world.deps.staff.retire(added.id), 'they made no keys').toBe(0);
  expect(await world.enter(newBrowser(), renewed, added.id)).toBe('wrong_pin');
  expect(await resetPin(world.deps, added.id)).toBeNull();
  expect(await world.deps.staff.retire(added.id)).toBeNull();
  expect(await world.db.select().from(apiKeys)).toEqual([]);
});

test('what is old is forgotten: sessions after 90 days, devices after 400', async () => {
  await world.tokenIn(newBrowser());
  await world.deps.sessions.forgetOld();
  const count = async () => {
    const { rows } = await world.db.execute<{ sessions: number; devices: number }>(
      sql`select (select count(*)::int from sessions) as sessions, (select count(*)::int from devices) as devices`,
    );
    return rows[0];
  };
  expect(await count()).toEqual({ sessions: 1, devices: 1 });
  await world.db.execute(sql`update sessions set expires_at = now() - interval '91 days'`);
  await world.deps.sessions.forgetOld();
  expect(await count()).toEqual({ sessions: 0, devices: 1 });
  await world.db.execute(sql`update devices set last_sign_in_at = now() - interval '401 days'`);
  await world.deps.sessions.forgetOld();
  expect(await count()).toEqual({ sessions: 0, devices: 0 });
});
