import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkouts } from '../../db/schema/orders';
import { events } from '../../db/schema/records';
import { refunds } from '../../db/schema/refunds';
import { seedStaff } from '../../db/staff/seed';
import { OTHER_BRANCH, TEST_BRANCH } from '../../db/testing/seed-branches';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import { asBranchId, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { refundCheckout, type RefundInput } from './refund-checkout';
import { accounts, logFaults } from '../testing/books';
import { createWorld, type World } from '../testing/create-world';
import { watchCheckouts } from '../observe/watch-checkouts';
import { MINUTE } from '../../domain/core/durations';

const manager = { id: asStaffId('stf_manager'), role: 'manager', branchId: asBranchId('brn_test') } as const;
const deputy = { ...manager, id: asStaffId('stf_deputy') };
const stranger = {
  id: asStaffId('stf_elsewhere'),
  role: 'manager',
  branchId: asBranchId(OTHER_BRANCH.id),
} as const;
const DOUBT: GatewayError = { kind: 'in_doubt', detail: 'timeout' };

let world: World;
let checkout: Checkout;
let idempotentRequests = 0;
beforeEach(async () => {
  world = await createWorld();
  await seedStaff(world.db, TEST_BRANCH, [
    { id: manager.id, name: 'Mona', role: 'manager', pinHash: 'unused' },
    { id: deputy.id, name: 'Dalia', role: 'manager', pinHash: 'unused' },
  ]);
  await seedStaff(world.db, OTHER_BRANCH, [
    { id: stranger.id, name: 'Elsewhere', role: 'manager', pinHash: 'unused' },
  ]);
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  checkout = opened.value.checkout;
  await become('PAID');
});
afterEach(() => world.drop());

async function become(status: Checkout['status']): Promise<void> {
  if (status) world.gateway.setStatus(checkout.requestId, status);
  await readCheckout(world.deps, checkout);
}

const request = (minor: number, change: Partial<RefundInput> = {}): RefundInput => ({
  id: checkout.id,
  idempotencyKey: `refund-${(idempotentRequests += 1).toString().padStart(16, '0')}`,
  amount: money(minor, 'AED'),
  note: 'Came back',
  staff: manager,
  ...change,
});
const refund = (minor: number, change: Partial<RefundInput> = {}) =>
  refundCheckout(world.deps, request(minor, change));

const stored = async (): Promise<Checkout> => {
  const found = await world.deps.store.find(checkout.id, manager.branchId);
  if (!found) throw new Error('The checkout is gone.');
  return found;
};
const states = async () => {
  const rows = await world.db.select().from(refunds).orderBy(refunds.createdAt, refunds.id);
  return rows.map(({ state, failure }) => failure ?? state);
};
const watch = async (): Promise<void> => {
  await world.db.update(checkouts).set({ watchAt: sql`now() - interval '1 second'` });
  await Promise.all(await watchCheckouts(world.deps, 10));
};
/** Rounds of the watcher, evenly over `ms`. */
const pass = async (ms: number, rounds: number): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    world.time.now += ms / rounds;
    await watch();
  }
};
const gatewayId = () => {
  const seen = world.gateway.checkouts.get(checkout.requestId);
  if (!seen) throw new Error('The gateway lost it.');
  return seen.id;
};
const asKind = <Value>(result: { ok: true; value: Value } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('a refund', () => {
  test('gives back a part and then the rest, each booked once by the read that showed it', async () => {
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done', amount: { minor: 250 } } });
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_000, receivable: -1_250, refunded: 250 });
    expect(await refund(1_000)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await accounts(world)).toEqual({ receivable: -1_250, refunded: 1_250 });
    expect(await stored()).toMatchObject({ status: 'REFUNDED', refundedMinor: 1_250, pendingRefund: null });
    expect(await logFaults(world)).toEqual([]);
  });

  test('says in the event log who asked for it, why, and what became of it', async () => {
    await refund(250);
    const log = await world.db.select().from(events).where(eq(events.checkoutId, checkout.id));
    const about = log.filter(({ kind }) => kind.startsWith('refund.'));
    expect(about).toMatchObject([
      { kind: 'refund.asked', staffId: manager.id, detail: { minor: 250, note: 'Came back' } },
      { kind: 'refund.done', staffId: null, detail: { minor: 250 } },
    ]);
  });

  test('C06 fifty requests of one finger refund once, and all of them learn of it', async () => {
    const one = request(250);
    const first = await Promise.all(Array.from({ length: 50 }, () => refundCheckout(world.deps, one)));
    expect(world.gateway.refunds).toHaveLength(1);
    expect(new Set(first.map(asKind))).toEqual(new Set(['ok', 'in_flight']));
    expect(await refundCheckout(world.deps, one)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await refundCheckout(world.deps, { ...one, amount: money(251, 'AED') })).toMatchObject({
      error: { kind: 'key_reused' },
    });
    expect(world.gateway.refunds).toHaveLength(1);
  });

  test('C07 two managers who refund everything at once refund it once', async () => {
    const both = await Promise.all([refund(1_250), refund(1_250, { staff: deputy })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(world.gateway.refunds).toHaveLength(1);
    expect(await accounts(world)).toEqual({ receivable: -1_250, refunded: 1_250 });
  });

  test('C08 never gives back more than is left, not even by one', async () => {
    await refund(250);
    expect(await refund(1_001)).toMatchObject({ error: { kind: 'too_much' } });
    expect(await refund(1_000)).toMatchObject({ ok: true });
    expect(await refund(1)).toMatchObject({ error: { kind: 'not_refundable' } });
    expect(world.gateway.refunds).toHaveLength(2);
  });

  test.each(['PENDING', 'AUTHORIZED', 'FAILED', 'EXPIRED'] as const)(
    'C13 is not for what is %s: the gateway hears nothing',
    async (status) => {
      const opened = await openOrder(world.deps, world.chargeInput());
      if (!opened.ok) throw new Error(opened.error.kind);
      checkout = opened.value.checkout;
      await become(status);
      expect(await refund(100)).toMatchObject({ error: { kind: 'not_refundable' } });
      expect(world.gateway.refunds).toEqual([]);
    },
  );

  test('C16 is not for what the bank took back already', async () => {
    await become('CHARGEBACK');
    expect(await refund(100)).toMatchObject({ error: { kind: 'not_refundable' } });
    expect(world.gateway.refunds).toEqual([]);
  });

  test('C17 is in the currency of the payment', async () => {
    expect(await refund(100, { amount: money(100, 'USD') })).toMatchObject({
      error: { kind: 'other_currency' },
    });
    expect(world.gateway.refunds).toEqual([]);
  });

  test('is for managers of this branch', async () => {
    const cashier = { ...world.staff, role: 'cashier' } as const;
    expect(await refund(100, { staff: cashier })).toMatchObject({ error: { kind: 'not_allowed' } });
    expect(await refund(100, { staff: stranger })).toMatchObject({ error: { kind: 'not_found' } });
    expect(world.gateway.refunds).toEqual([]);
  });

  test('C23 is for a cashier alone up to the limit, all that went back of the payment counted', async () => {
    const staff = { ...world.staff, role: 'cashier' } as const;
    const alone = (minor: number) => refund(minor, { staff, limitMinor: 500 });
    expect(await alone(501)).toMatchObject({ error: { kind: 'not_allowed' } });
    expect(await alone(300)).toMatchObject({ ok: true, value: { state: 'done', approvedBy: null } });
    expect(await alone(201), 'with the first one too much').toMatchObject({ error: { kind: 'not_allowed' } });
    const approved = await refund(201, { staff, limitMinor: 500, approver: manager });
    expect(approved).toMatchObject({ ok: true, value: { approvedBy: { name: 'Mona' } } });
    expect(world.gateway.refunds).toHaveLength(2);
  });

  test('C23 is for a cashier as well when a manager of the branch approves it, and the log names both', async () => {
    const cashier = { ...world.staff, role: 'cashier' } as const;
    const approvers = [null, { ...deputy, role: 'cashier' } as const, { ...stranger }, { ...cashier }];
    for (const approver of approvers)
      expect(await refund(100, { staff: cashier, approver })).toMatchObject({
        error: { kind: 'not_allowed' },
      });
    expect(world.gateway.refunds).toEqual([]);

    const wanted = request(100, { staff: cashier, approver: manager });
    const done = {
      state: 'done',
      requestedBy: { id: cashier.id },
      approvedBy: { id: manager.id, name: 'Mona' },
    };
    expect(await refundCheckout(world.deps, wanted)).toMatchObject({ ok: true, value: done });
    expect(
      await refundCheckout(world.deps, { ...wanted, approver: deputy }),
      'the same request',
    ).toMatchObject({
      value: done,
    });
    expect(world.gateway.refunds).toHaveLength(1);
    const log = await world.db.select().from(events).where(eq(events.kind, 'refund.asked'));
    expect(log).toMatchObject([{ staffId: cashier.id, detail: { approvedBy: manager.id } }]);
  });

  test('of a manager names no other approver', async () => {
    const result = await refund(100, { approver: deputy });
    expect(result).toMatchObject({ value: { requestedBy: { id: manager.id }, approvedBy: null } });
  });

  test('is not started when nobody can say how much went back already', async () => {
    world.gateway.readError = DOUBT;
    expect(await refund(100)).toMatchObject({ error: { kind: 'not_read' } });
    expect(world.gateway.refunds).toEqual([]);
    expect(await states()).toEqual([]);
  });

  test('C14 counts from what was refunded in the portal a moment ago', async () => {
    const seen = world.gateway.checkouts.get(checkout.requestId);
    if (!seen) throw new Error('The gateway lost it.');
    const status = 'PARTIALLY_REFUNDED';
    world.gateway.checkouts.set(checkout.requestId, {
      ...seen,
      status,
      statusText: status,
      refundedMinor: 1_000,
    });
    expect(await refund(500)).toMatchObject({ error: { kind: 'too_much' } });
    expect(await accounts(world)).toEqual({ gateway_clearing: 250, receivable: -1_250, refunded: 1_000 });
  });
});

describe('a refund without a clear answer', () => {
  test('C09 that happened is found by the total, and blocks the next one until then', async () => {
    world.gateway.nextRefund = { commits: true, error: DOUBT };
    world.gateway.readError = null;
    const held = world.gateway.get.bind(world.gateway);
    let reads = 0;
    // Read before it, but not after it.
    world.gateway.get = (id) =>
      (reads += 1) === 1 ? held(id) : Promise.resolve({ ok: false, error: DOUBT });
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'asked' } });
    world.gateway.get = held;
    expect(await stored()).toMatchObject({ pendingRefund: { minor: 250, beforeMinor: 0 } });
    await watch();
    expect(await states()).toEqual(['done']);
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_000, receivable: -1_250, refunded: 250 });
  });

  test('C09 C12 blocks the next one, also one of the same amount', async () => {
    world.gateway.nextRefund = { commits: false, error: DOUBT };
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'asked' } });
    expect(await refund(250)).toMatchObject({ error: { kind: 'refund_in_doubt' } });
    expect(world.gateway.refunds).toHaveLength(1);
  });

  test('C10 that did not happen is given up after ten minutes and three reads; then it may be asked anew', async () => {
    world.gateway.nextRefund = { commits: false, error: DOUBT };
    const idempotency = request(250);
    await refundCheckout(world.deps, idempotency);
    await pass(9 * MINUTE, 20);
    expect(await states()).toEqual(['asked']);
    await pass(2 * MINUTE, 2);
    expect(await states()).toEqual(['not_seen']);
    expect(await refundCheckout(world.deps, idempotency)).toMatchObject({
      error: { kind: 'failed', failure: { reason: 'not_seen' } },
    });
    world.gateway.nextRefund = { commits: true, error: null };
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_000, receivable: -1_250, refunded: 250 });
  });

  test('C10 time alone gives nothing up: the gateway must have been read', async () => {
    world.gateway.nextRefund = { commits: false, error: DOUBT };
    await refund(250);
    world.gateway.readError = DOUBT;
    await pass(30 * MINUTE, 10);
    world.gateway.readError = null;
    await watch();
    expect(await states()).toEqual(['asked']);
  });

  test('C12 the late one and the new one of the same amount are both booked, each once', async () => {
    world.gateway.nextRefund = { commits: false, error: DOUBT };
    await refund(250);
    await pass(11 * MINUTE, 11);
    world.gateway.nextRefund = { commits: true, error: null };
    // The first is carried out after all, long after everybody gave it up.
    await world.gateway.refund(gatewayId(), {
      amount: money(250, 'AED'),
      note: '',
    });
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done' } });
    expect(await accounts(world)).toEqual({ gateway_clearing: 750, receivable: -1_250, refunded: 500 });
  });

  test('C16 that happened is found although the bank took the rest back meanwhile', async () => {
    world.gateway.nextRefund = { commits: true, error: DOUBT };
    const seen = world.gateway.get.bind(world.gateway);
    let reads = 0;
    world.gateway.get = (id) =>
      (reads += 1) === 1 ? seen(id) : Promise.resolve({ ok: false, error: DOUBT });
    await refund(250);
    world.gateway.get = seen;
    await become('CHARGEBACK');
    expect(await states()).toEqual(['done']);
  });

  test('C11 a refusal ends it with the gateway’s sentence and moves nothing', async () => {
    const error: GatewayError = { kind: 'refused', message: 'Insufficient balance', reason: 'other' };
    world.gateway.nextRefund = { commits: false, error };
    expect(await refund(250)).toMatchObject({
      error: { kind: 'failed', failure: { reason: 'gateway_refused', detail: 'Insufficient balance' } },
    });
    expect(await states()).toEqual(['gateway_refused']);
    expect(await stored()).toMatchObject({ status: 'PAID', refundedMinor: 0, pendingRefund: null });
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, receivable: -1_250 });
  });

  test('C11 a refusal of what was carried out all the same is no refusal', async () => {
    const error: GatewayError = { kind: 'refused', message: 'Already refunded', reason: 'other' };
    world.gateway.nextRefund = { commits: true, error };
    expect(await refund(250)).toMatchObject({ ok: true, value: { state: 'done' } });
  });

  test('one that never left is over at once', async () => {
    world.gateway.nextRefund = { commits: false, error: { kind: 'unreachable', detail: 'ECONNREFUSED' } };
    expect(await refund(250)).toMatchObject({ error: { failure: { reason: 'gateway_unreachable' } } });
    world.gateway.nextRefund = { commits: true, error: null };
    expect(await refund(250)).toMatchObject({ ok: true });
  });
});
