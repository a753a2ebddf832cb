import { afterEach, beforeEach, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createPinAttempts } from '../../../db/staff/pin-attempts';
import { createSessionStore } from '../../../db/staff/session-store';
import { createStaffStore } from '../../../db/staff/staff-store';
import type { StaffDeps } from '../../../staff/sign-in';
import { random, secrets } from '../../adapters/secrets';
import { refundPayment } from './refunds';
import { sampleSession } from '../../../domain/testing/samples';

let world: World;
let staff: StaffDeps;
beforeEach(async () => {
  world = await createWorld();
  staff = {
    staff: createStaffStore(world.db),
    sessions: createSessionStore(world.db),
    pins: createPinAttempts(world.db),
    secrets,
    random,
    clock: world.deps.clock,
    strangers: (run) => run(),
    log: world.deps.log,
  };
});
afterEach(() => world.drop());

test('S31 no PIN is guessed under a refund of a payment that is not there', async () => {
  const session = sampleSession();
  const request = {
    id: 'chk_nowhere',
    idempotencyKey: 'a-key-of-a-refund-1',
    address: '192.0.2.1',
    amountMinor: 100,
    currency: 'AED' as const,
    note: 'why not',
    approval: { staffId: 'stf_other', pin: '000000' },
  };
  const answer = await refundPayment({ checkouts: world.deps, staff }, session, request);
  expect(answer.status).toBe(404);
  expect((await world.db.execute(sql`select 1 from wrong_pins`)).rows).toEqual([]);
});
