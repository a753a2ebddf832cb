import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { refunds } from '../../db/schema/refunds';
import { seedStaff } from '../../db/staff/seed';
import { TEST_BRANCH } from '../../db/testing/seed-branches';
import type { Checkout } from '../../domain/checkout/checkout';
import { asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import type { CheckoutDeps } from '../deps';
import { openOrder } from '../open/open-order';
import { refundCheckout } from './refund-checkout';
import { differences } from '../testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';

const REFUND = { method: 'POST', path: '/checkout/*/refund' };
const MANAGER = asStaffId('stf_manager');

let sandbox: RunningSandbox;
let world: HttpWorld;
let checkout: Checkout;
let idempotentRequests = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  await seedStaff(world.db, TEST_BRANCH, [{ id: MANAGER, name: 'Mona', role: 'manager', pinHash: 'unused' }]);
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  checkout = opened.value.checkout;
  await world.control.act(gatewayId(), 'pay');
  await world.live(10_000);
});
afterEach(() => world.drop());

const gatewayId = () => checkout.gateway?.id ?? 'none';
const refund = (minor: number, { note = 'Came back', deps = world.deps } = {}) =>
  refundCheckout(deps, {
    id: checkout.id,
    idempotencyKey: `refund-${(idempotentRequests += 1).toString().padStart(16, '0')}`,
    amount: money(minor, 'AED'),
    note,
    staff: { id: MANAGER, role: 'manager', branchId: world.staff.branchId },
  });
const states = async () => {
  const rows = await world.db.select().from(refunds).orderBy(refunds.createdAt, refunds.id);
  return rows.map(({ state, failure }) => failure ?? state);
};
/** What went back by the gateway's own book, in its order. */
const given = async () =>
  (await world.book()).flatMap((line) => (line.kind === 'refunded' ? [`${line.by} ${line.amount}`] : []));

describe('a refund over the wire', () => {
  test.each([
    'Cold & late: 50 % back #1 = "half"?+/',
    'نصف المبلغ: القهوة باردة ☕️',
    'First line\nsecond line',
    'x'.repeat(500),
  ])('C19 keeps its reason to the letter: %j', async (note) => {
    expect(await refund(250, { note })).toMatchObject({ ok: true, value: { state: 'done' } });
    const lines = (await world.book()).flatMap((line) => (line.kind === 'refunded' ? [line] : []));
    expect(lines).toMatchObject([{ amount: '2.50', currency: 'AED', note }]);
    expect(await differences(world)).toEqual([]);
  });

  test.each(['commit-then-hang', 'commit-then-reset', 'commit-then-500', 'truncate'])(
    'C09 that happened and was not answered (%s) is found out, and nothing goes back twice',
    async (kind) => {
      await world.control.fault({ kind }, { ...REFUND, times: 1 });
      await world.hasty(() => refund(250));
      await world.live(15_000);
      expect(await states()).toEqual(['done']);
      expect(await given()).toEqual(['merchant 2.50']);
      expect(await differences(world)).toEqual([]);
    },
  );

  test('C09 C12 that is carried out long after it was given no answer: the next one waits for it', async () => {
    await world.control.fault({ kind: 'delayed-commit', ms: 90_000 }, { ...REFUND, times: 1 });
    expect(await world.hasty(() => refund(250))).toMatchObject({ ok: true, value: { state: 'asked' } });
    await world.live(60_000, { step: 5_000 });
    expect(await refund(250)).toMatchObject({ error: { kind: 'refund_in_doubt' } });
    await world.live(60_000, { step: 5_000 });
    expect(await states()).toEqual(['done']);
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await given()).toEqual(['merchant 2.50', 'merchant 2.50']);
    expect(await differences(world)).toEqual([]);
  });

  test('C10 that never arrived is given up after ten minutes, and only then', async () => {
    await world.control.fault({ kind: 'hang-no-commit' }, { ...REFUND, times: 1 });
    await world.hasty(() => refund(250));
    await world.live(9 * 60_000, { step: 30_000 });
    expect(await states()).toEqual(['asked']);
    await world.live(3 * 60_000, { step: 30_000 });
    expect(await states()).toEqual(['not_seen']);
    expect(await differences(world)).toEqual([]);
  });

  test('C14 refunded in the portal meanwhile: the total is booked once, and more than is left is refused', async () => {
    await world.control.act(gatewayId(), 'refund', { amount: '10.00' });
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await refund(1)).toMatchObject({ error: { kind: 'not_refundable' } });
    expect(await given()).toEqual(['portal 10.00', 'merchant 2.50']);
    expect(await differences(world)).toEqual([]);
  });

  test('C11 refused by the gateway: the sentence is kept and nothing is booked', async () => {
    await world.pass(91 * 24 * 3_600_000);
    expect(await refund(250)).toMatchObject({
      error: { kind: 'failed', failure: { reason: 'gateway_refused', detail: /90 days/ } },
    });
    expect(await given()).toEqual([]);
    expect(await states()).toEqual(['gateway_refused']);
  });
});

describe('a process that dies', () => {
  const never = () => new Promise<never>(() => undefined);
  /** kill -9 at the step that never comes. */
  async function refundAndDie(change: Partial<CheckoutDeps>): Promise<void> {
    void refund(250, { deps: { ...world.deps, ...change } });
    await expect.poll(states, { timeout: 60_000 }).toEqual(['asked']);
    await world.die();
  }

  test('C18 after the gateway refunded it: the next process finds it within seconds', async () => {
    const { gateway } = world.deps;
    let answer = () => undefined as void;
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    await refundAndDie({
      gateway: {
        ...gateway,
        refund: async (...input) => {
          await gateway.refund(...input);
          answer();
          return never();
        },
      },
    });
    await isAnswered;
    await world.live(15_000);
    expect(await states()).toEqual(['done']);
    expect(await given()).toEqual(['merchant 2.50']);
    expect(await differences(world)).toEqual([]);
  });

  test('C18 before the gateway heard of it: nothing goes back, and it is given up', async () => {
    await refundAndDie({ gateway: { ...world.deps.gateway, refund: never } });
    await world.live(12 * 60_000, { step: 30_000 });
    expect(await states()).toEqual(['not_seen']);
    expect(await given()).toEqual([]);
    expect(await differences(world)).toEqual([]);
  });
});
