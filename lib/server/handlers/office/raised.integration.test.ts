import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AlarmListDto } from '../../../api/exceptions/alarm';
import type { ExceptionListDto } from '../../../api/exceptions/exception';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createAlarmStore } from '../../../db/alarms/alarm-store';
import { createPaidSales } from '../../../db/checkouts/paid-of-device';
import { createExceptionStore } from '../../../db/exceptions/exception-store';
import { createOpenLinks } from '../../../db/links/open-of-device';
import { createPinAttempts } from '../../../db/staff/pin-attempts';
import { ALARM_KINDS } from '../../../domain/ports/alarms';
import { DAY } from '../../../domain/core/durations';
import { GUESSING_FROM } from '../../../domain/staff/pin';
import { sampleSession } from '../../../domain/testing/samples';
import { answerAlarms, loadAlarms } from './alarms';
import { answerExceptions, type ExceptionHandlerDeps, loadExceptions } from './exceptions';

const cashier = sampleSession();
const manager = sampleSession({ staff: { ...cashier.staff, role: 'manager' } });

let world: World;
let deps: ExceptionHandlerDeps;
beforeEach(async () => {
  world = await createWorld();
  deps = {
    store: createExceptionStore(world.db),
    sales: createPaidSales(world.db),
    links: createOpenLinks(world.db),
    pins: createPinAttempts(world.db),
    clock: world.deps.clock,
  };
});
afterEach(() => world.drop());

const alarmsOf = async () =>
  ((await (await answerAlarms({ alarms: createAlarmStore(world.db) }, manager)).json()) as AlarmListDto)
    .alarms;

test('an alarm that is raised is told to a manager, on the page too, and to nobody else, until it is cleared', async () => {
  const alarms = createAlarmStore(world.db);
  expect(await alarmsOf()).toEqual([]);
  for (const kind of ALARM_KINDS) await alarms.raise(kind, `position of ${kind}`);
  const told = await alarmsOf();
  expect(told.map(({ kind, detail }) => [kind, detail]).sort()).toEqual(
    ALARM_KINDS.map((kind) => [kind, `position of ${kind}`]).sort(),
  );
  for (const { raisedAt } of told) expect(raisedAt).toBeGreaterThan(0);
  expect(await loadAlarms({ alarms }, manager)).toEqual({ alarms: told });

  expect((await answerAlarms({ alarms }, cashier)).status).toBe(403);
  expect([await loadAlarms({ alarms }, cashier), await loadAlarms({ alarms }, null)]).toEqual([null, null]);

  await alarms.clear(ALARM_KINDS[0]);
  expect((await alarmsOf()).map(({ kind }) => kind)).not.toContain(ALARM_KINDS[0]);
});

const guess = async (times: number, address: string) => {
  for (let index = 0; index < times; index += 1)
    await createPinAttempts(world.db).begin(
      cashier.staff.id,
      { deviceId: null, address },
      world.deps.clock.now(),
    );
};
const listOf = async (state: 'open' | 'resolved') =>
  (await (await answerExceptions(deps, manager, state)).json()) as ExceptionListDto;

test('wrong PINs in a row are told to a manager beside the money, with where they came from, for a day', async () => {
  await guess(GUESSING_FROM - 1, '192.0.2.9');
  expect((await listOf('open')).guesses).toEqual([]);
  await guess(1, '192.0.2.9');
  const { guesses } = await listOf('open');
  expect(guesses).toMatchObject([{ inARow: GUESSING_FROM, address: '192.0.2.9', lastAt: world.time.now }]);
  expect((await loadExceptions(deps, manager))?.open.guesses).toEqual(guesses);
  expect((await listOf('resolved')).guesses, 'they are no decision of before').toEqual([]);

  expect((await answerExceptions(deps, cashier, 'open')).status).toBe(403);
  expect(await loadExceptions(deps, cashier)).toBeNull();

  world.time.now += DAY + 1;
  expect((await listOf('open')).guesses).toEqual([]);
});
