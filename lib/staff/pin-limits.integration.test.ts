import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Transaction } from '../db/core/database';
import { isBusy } from '../db/core/is-busy';
import { lockName } from '../db/core/locks';
import { DAY, HOUR, MINUTE } from '../domain/core/durations';
import { asStaffId } from '../domain/core/ids';
import { createSignInWorld, newBrowser, PIN, type SignInWorld } from './testing/sign-in-world';
import { resetPin } from './add-staff';

let world: SignInWorld;
beforeEach(async () => {
  world = await createSignInWorld();
});
afterEach(() => world.drop());

const WRONG = '000000';

/** Of as many guesses one after the other. */
async function outcomes(many: number, guess: () => Promise<string>): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (let each = 0; each < many; each += 1) {
    const outcome = await guess();
    found[outcome] = (found[outcome] ?? 0) + 1;
  }
  return found;
}

/** A till on which somebody has signed in before. */
async function knownTill(staffId = 'stf_other', address?: string) {
  const till = newBrowser(address);
  await world.tokenIn(till, staffId);
  return till;
}

describe('on a device on which somebody has signed in', () => {
  test('after five wrong PINs even the right one waits a minute, and then works', async () => {
    const till = await knownTill();
    await outcomes(5, () => world.enter(till, WRONG));
    expect(await world.enter(till)).toBe('sign_in_locked');
    world.time.now += MINUTE;
    expect(await world.enter(till)).toBe('in');
    expect(await outcomes(4, () => world.enter(till, WRONG)), 'all is forgiven').toEqual({ wrong_pin: 4 });
  });

  test('S31 that person alone waits, and on that device alone', async () => {
    const [till, phone] = [await knownTill(), await knownTill()];
    await outcomes(6, () => world.enter(till, WRONG));
    expect(await world.enter(till)).toBe('sign_in_locked');
    expect(await world.enter(phone)).toBe('in');
    expect(await world.enter(till, PIN, 'stf_other')).toBe('in');
  });

  test('S31 a cashier who guesses a manager’s PIN under refunds locks nobody out elsewhere', async () => {
    const [till, office] = [await knownTill(), await knownTill()];
    expect(await outcomes(6, () => world.sign(till, WRONG))).toEqual({ wrong_pin: 5, sign_in_locked: 1 });
    expect(await world.sign(till)).toBe('sign_in_locked');
    expect(await world.enter(till), 'one count for both').toBe('sign_in_locked');
    expect(await world.enter(office)).toBe('in');
  });

  test('S30 a PIN under what somebody else does opens no session, and a right one forgives', async () => {
    const till = await knownTill();
    expect(await world.sign(till, WRONG)).toBe('wrong_pin');
    expect(await world.sign(till)).toBe('approved');
    expect(await outcomes(5, () => world.sign(till, WRONG))).toEqual({ wrong_pin: 5 });
    const { rows } = await world.db.execute(sql`select 1 from sessions where staff_id = 'stf_test'`);
    expect(rows).toEqual([]);
  });

  test('S30 many devices, made known by an own PIN, give no more guesses than one does in a day', async () => {
    const [tills, own] = [[await knownTill(), await knownTill()], await knownTill('stf_test')];
    await seedWrongPins(478);
    for (const till of tills) expect(await world.sign(till, WRONG)).toBe('wrong_pin');
    for (const till of tills) expect(await world.sign(till)).toBe('sign_in_locked');
    expect(await world.enter(own), 'where they sign in themselves, they do').toBe('in');
    world.time.now += DAY;
    for (const till of tills) expect(await world.sign(till)).toBe('approved');
  });

  test('S31 a new PIN ends the wait', async () => {
    const till = await knownTill();
    await outcomes(6, () => world.enter(till, WRONG));
    const pin = (await resetPin(world.deps, asStaffId('stf_test'))) ?? '';
    expect(await world.enter(till, pin)).toBe('in');
  });
});

/** Resolves when a transaction of this database waits for a lock with a name. */
async function somebodyWaits(tx: Transaction): Promise<void> {
  const waiting = sql`
    select 1 from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  while ((await tx.execute(waiting)).rows.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Wrong PINs for `stf_test` on as many devices, an hour ago. */
async function seedWrongPins(many: number): Promise<void> {
  await world.db.execute(sql`
    insert into devices (id, token_hash, reference) select 'dev_' || n, 'hash-' || n, 'till-' || n
    from generate_series(1, ${many}::int) n`);
  await world.db.execute(sql`
    insert into wrong_pins (staff_id, device_id, address, in_a_row, at)
    select 'stf_test', 'dev_' || n, '192.0.2.1', 1, ${new Date(world.time.now - HOUR)}::timestamptz
    from generate_series(1, ${many}::int) n`);
}

describe('on devices on which nobody has signed in', () => {
  test('S31 an address has twenty tries an hour, and then only strangers there wait', async () => {
    const till = await knownTill();
    const stranger = newBrowser('198.51.100.7');
    expect(await outcomes(22, () => world.enter(stranger, WRONG))).toEqual({
      wrong_pin: 20,
      sign_in_locked: 2,
    });
    expect(await world.enter(newBrowser('198.51.100.7')), 'with the right PIN too').toBe('sign_in_locked');
    expect(await world.enter(newBrowser('198.51.100.8'))).toBe('in');
    expect(await world.enter(till), 'the person they guessed at').toBe('in');
    world.time.now += HOUR;
    expect(await world.enter(stranger)).toBe('in');
  });

  test('S31 all of them have a hundred an hour, and then staff on their tills still sign in', async () => {
    const till = await knownTill();
    let guesses = 0;
    const guess = () => world.enter(newBrowser(`198.51.100.${(guesses += 1) % 10}`), WRONG, `stf_${guesses}`);
    expect(await outcomes(103, guess)).toEqual({ wrong_pin: 100, sign_in_locked: 3 });
    expect(await world.enter(newBrowser('203.0.113.9'))).toBe('sign_in_locked');
    expect(await world.enter(till)).toBe('in');
  });

  test('S30 a right PIN is no wrong one, and takes back none of the others', async () => {
    const outcome = await outcomes(25, async () => {
      await world.enter(newBrowser());
      return world.enter(newBrowser(), WRONG);
    });
    expect(outcome).toEqual({ wrong_pin: 20, sign_in_locked: 5 });
  });

  test('of forty people who sign in on new devices at once everybody is let in', async () => {
    const people = Array.from({ length: 40 }, () => world.enter(newBrowser()));
    expect(new Set(await Promise.all(people))).toEqual(new Set(['in']));
  });

  test('S30 a guess waits for the one that is being counted, and counts it', async () => {
    await outcomes(19, () => world.enter(newBrowser(), WRONG));
    const { guess } = await world.db.transaction(async (tx) => {
      await lockName(tx, 'pin/strangers');
      const another = world.enter(newBrowser(), WRONG);
      await Promise.race([another, somebodyWaits(tx)]);
      await tx.execute(sql`
        insert into wrong_pins (device_id, address, in_a_row, at)
        select device_id, address, 20, at from wrong_pins order by id desc limit 1`);
      return { guess: another };
    });
    expect(await guess).toBe('sign_in_locked');
  });

  test('S30 of five hundred guesses at once twenty are compared', async () => {
    // On a slow machine some wait too long for a connection: they are asked to come again, and compared with nothing.
    const orBusy = (error: unknown) => {
      if (!isBusy(error)) throw error;
      return 'busy';
    };
    const guesses = Array.from({ length: 500 }, (_, index) =>
      world.enter(newBrowser(), String(100_000 + index)).catch(orBusy),
    );
    const compared = (await Promise.all(guesses)).filter((outcome) => outcome === 'wrong_pin');
    expect(compared.length).toBeGreaterThan(0);
    expect(compared.length).toBeLessThanOrEqual(20);
  });
});

describe('who may be guessing is seen', () => {
  test('S29 each wrong PIN and each denial is a line of the log, without the PIN or other words that were sent', async () => {
    const till = await knownTill('stf_other', '192.0.2.9');
    await outcomes(6, () => world.sign(till, WRONG));
    await world.enter(newBrowser('198.51.100.7'), '314159', 'my PIN is 141421');
    expect(world.logged.map(({ level, message }) => [level, message])).toEqual([
      ...Array.from({ length: 4 }, () => ['warn', 'a wrong PIN']),
      ['error', 'a wrong PIN: somebody may be guessing'],
      ['warn', 'a PIN was not compared after too many wrong ones'],
      ['warn', 'a wrong PIN'],
    ]);
    expect(world.logged[5]?.fields).toMatchObject({
      purpose: 'approval',
      staffId: 'stf_test',
      address: '192.0.2.9',
      retryAfterMs: MINUTE,
    });
    expect(world.logged[6]?.fields).toMatchObject({ purpose: 'sign_in', staffId: 'unknown', deviceId: null });
    expect(JSON.stringify(world.logged)).not.toMatch(/000000|314159|141421/);
  });

  test('S30 a manager is told of five in a row: for whom and where, the newest first', async () => {
    const guesses = () => world.deps.pins.guesses(world.time.now - DAY);
    const till = await knownTill();
    await outcomes(4, () => world.enter(till, WRONG));
    expect(await guesses()).toEqual([]);
    await outcomes(2, () => world.enter(till, WRONG));
    world.time.now += MINUTE;
    await outcomes(7, () => world.enter(newBrowser('198.51.100.7'), WRONG, 'stf_nobody'));
    expect(await guesses()).toEqual([
      {
        inARow: 7,
        lastAt: world.time.now,
        staffName: null,
        deviceReference: null,
        address: '198.51.100.7',
      },
      {
        inARow: 5,
        lastAt: world.time.now - MINUTE,
        staffName: 'Till',
        deviceReference: 'till-1',
        address: '192.0.2.1',
      },
    ]);
  });

  test('S30 also when the right PIN came at last', async () => {
    const till = await knownTill();
    await outcomes(5, () => world.enter(till, WRONG));
    world.time.now += MINUTE;
    expect(await world.enter(till)).toBe('in');
    expect(await world.deps.pins.guesses(world.time.now - DAY)).toHaveLength(1);
  });

  test('wrong PINs are kept for 90 days', async () => {
    await world.enter(newBrowser(), WRONG);
    const count = async () => (await world.db.execute(sql`select 1 from wrong_pins`)).rows.length;
    await world.deps.pins.forgetOld();
    expect(await count()).toBe(1);
    await world.db.execute(sql`update wrong_pins set at = now() - interval '91 days'`);
    await world.deps.pins.forgetOld();
    expect(await count()).toBe(0);
  });
});
