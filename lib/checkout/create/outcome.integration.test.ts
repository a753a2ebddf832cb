import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkouts } from '../../db/schema/orders';
import { events, observations } from '../../db/schema/records';
import type { Checkout } from '../../domain/checkout/checkout';
import { asBranchId, asCheckoutId, asStaffId } from '../../domain/core/ids';
import { cancelCheckout } from '../cancel/cancel-checkout';
import { checkCheckout } from '../observe/check-checkout';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { settle } from '../observe/settle';
import { createWorld, type World } from '../testing/create-world';
import { watchCheckouts } from '../observe/watch-checkouts';

let world: World;
let checkout: Checkout;
beforeEach(async () => {
  world = await createWorld();
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  checkout = opened.value.checkout;
});
afterEach(() => world.drop());

const pay = () => world.gateway.setStatus(checkout.requestId, 'PAID');
const cancel = () => cancelCheckout(world.deps, { id: checkout.id, staff: world.staff });
const watchAll = async () => {
  await world.db.update(checkouts).set({ watchAt: sql`now() - interval '1 second'` });
  await Promise.all(await watchCheckouts(world.deps, 10));
};
const stored = async () => {
  const found = await world.deps.store.find(checkout.id, world.staff.branchId);
  if (!found) throw new Error('The checkout is gone.');
  return found;
};

describe('learning the outcome', () => {
  test('B02 the watcher settles a payment that nobody looks at', async () => {
    pay();
    await watchAll();
    expect(await stored()).toMatchObject({ phase: 'closed', status: 'PAID' });
  });

  test('B03 a hundred settles of one payment book it once', async () => {
    pay();
    // As many at once as a process has connections; the others would only wait for one.
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 10 }, () => readCheckout(world.deps, checkout)));
    const rows = await world.db.select().from(events);
    expect(rows.filter(({ detail }) => detail.to === 'PAID')).toHaveLength(1);
  });

  test('B15 B16 an old read that arrives late changes nothing', async () => {
    const seen = world.gateway.checkouts.get(checkout.requestId);
    if (!seen) throw new Error('The gateway lost it.');
    const early = await world.deps.store.nextObservation();
    pay();
    await readCheckout(world.deps, checkout);
    await settle(world.deps, checkout.id, { number: early, startedAt: 0, checkout: seen });
    expect(await stored()).toMatchObject({ status: 'PAID' });
  });

  test('B15 a copy that lags behind what was learnt since is not taken for nothing new', async () => {
    pay();
    // The checkout as somebody knew it before, and an answer as old as that.
    await readCheckout(world.deps, checkout);
    world.gateway.setStatus(checkout.requestId, 'PENDING');
    const told = await readCheckout(world.deps, checkout);
    expect(told).toMatchObject({ status: 'PAID', anomaly: expect.stringContaining('PENDING') });
    expect(await stored()).toMatchObject({ status: 'PAID', anomaly: expect.stringContaining('PENDING') });
  });

  test('B15 a code that ended meanwhile and is called pending again is not taken for nothing new', async () => {
    world.gateway.setStatus(checkout.requestId, 'EXPIRED');
    await readCheckout(world.deps, checkout);
    world.gateway.setStatus(checkout.requestId, 'PENDING');
    await readCheckout(world.deps, checkout);
    const kinds = (await world.db.select().from(events)).map(({ kind }) => kind);
    expect(kinds).toContain('checkout.unusual');
  });

  test('B16 of two reads that show nothing new the one that began later counts', async () => {
    const numbers = [await world.deps.store.nextObservation(), await world.deps.store.nextObservation()];
    const { id } = checkout;
    const keep = (index: number, startedAt: number) =>
      world.deps.store.noteStillWaiting({ id, number: numbers[index] ?? 0, startedAt, watchIn: 1 });
    expect([await keep(1, 2_000), await keep(0, 1_000)]).toEqual([true, false]);
    expect(await stored()).toMatchObject({ lastReadAt: 2_000, lastObservation: numbers[1] });
  });

  test('a read that shows nothing new leaves no trace but its time', async () => {
    const before = await world.db.select().from(events);
    world.time.now += 60_000;
    const told = await readCheckout(world.deps, checkout);
    expect(told.lastReadAt).toBe(world.time.now);
    expect(await stored()).toEqual(told);
    expect(await world.db.select().from(events)).toEqual(before);
  });

  test.each([
    { kind: 'in_doubt', detail: 'timeout' },
    { kind: 'unreachable', detail: 'ECONNREFUSED' },
    { kind: 'credentials' },
    { kind: 'throttled', retryAfterMs: null },
    { kind: 'refused', message: 'Checkout not found for API merchant', reason: 'not_found' },
  ] as const)('D01 D09 D10 a read that fails with $kind leaves the sale as it is', async (error) => {
    pay();
    world.gateway.readError = error;
    await watchAll();
    expect(await stored()).toMatchObject({ phase: 'open', status: 'PENDING' });
    world.gateway.readError = null;
    await watchAll();
    expect(await stored()).toMatchObject({ status: 'PAID' });
  });

  test('B20 money after the end is booked, with the read that proves it', async () => {
    world.gateway.setStatus(checkout.requestId, 'EXPIRED');
    await watchAll();
    expect(await stored()).toMatchObject({ phase: 'closed', status: 'EXPIRED' });
    pay();
    await watchAll();
    expect(await stored()).toMatchObject({ phase: 'closed', status: 'PAID' });
    const proofs = await world.db.select({ verdict: observations.verdict }).from(observations);
    expect(proofs.map(({ verdict }) => verdict)).toContain('late');
  });

  test('B40 one checkout that throws does not stop the watch over the others', async () => {
    const other = await openOrder(world.deps, world.chargeInput());
    if (!other.ok) throw new Error(other.error.kind);
    const get = world.gateway.get.bind(world.gateway);
    world.gateway.get = async (id) => {
      if (id === checkout.gateway?.id) throw new Error('poison');
      return get(id);
    };
    world.gateway.setStatus(other.value.checkout.requestId, 'PAID');
    await watchAll();
    expect(await world.deps.store.find(other.value.checkout.id, world.staff.branchId)).toMatchObject({
      status: 'PAID',
    });
  });

  test('two watchers never look at the same checkout at once', async () => {
    await world.db.update(checkouts).set({ watchAt: sql`now() - interval '1 second'` });
    const claims = await Promise.all(Array.from({ length: 8 }, () => world.deps.watch.claimDue(10, 30_000)));
    expect(claims.flat()).toHaveLength(1);
    // It is the first one's for as long as its lease lasts, whoever comes later.
    expect(await world.deps.watch.claimDue(10, 30_000)).toEqual([]);
  });

  test('the log of events cannot be changed or emptied', async () => {
    const refusal = { cause: expect.objectContaining({ message: 'events is append-only' }) };
    await expect(world.db.update(events).set({ kind: 'order.opened' })).rejects.toMatchObject(refusal);
    await expect(world.db.delete(events)).rejects.toMatchObject(refusal);
  });
});

describe('cancelling', () => {
  test('C01 closes the checkout at the gateway', async () => {
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'closed', status: 'CANCELLED' } });
  });

  test('C01 that loses against a payment says paid', async () => {
    pay();
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'closed', status: 'PAID' } });
  });

  test('C02 without a clear answer blocks a new code until the truth is known', async () => {
    world.gateway.cancelError = { kind: 'in_doubt', detail: 'timeout' };
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'cancelling' } });
    const another = await openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
    expect(another).toMatchObject({ ok: false, error: { kind: 'already_payable' } });
    world.gateway.cancelError = null;
    await watchAll();
    expect(await stored()).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
  });

  test('that never reached the gateway leaves the code open', async () => {
    world.gateway.cancelError = { kind: 'unreachable', detail: 'ECONNREFUSED' };
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'open', status: 'PENDING' } });
  });

  test('C02 of what the gateway calls by a name nobody knows is over when it is refused', async () => {
    world.gateway.setStatus(checkout.requestId, 'UNRECOGNISED');
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'open', status: 'PENDING' } });
    expect((await stored())?.anomaly).not.toBeNull();
    expect(world.gateway.cancels).toHaveLength(1);
  });

  test('C02 of what the gateway calls by a name nobody knows is over when it says yes', async () => {
    world.gateway.setStatus(checkout.requestId, 'UNRECOGNISED');
    // A gateway that answers a cancel after a payment with the payment.
    const { cancel: refuses, get } = world.gateway;
    world.gateway.cancel = async (id) => {
      await refuses.call(world.gateway, id);
      return get.call(world.gateway, id);
    };
    expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'open', status: 'PENDING' } });
    expect(world.gateway.cancels).toHaveLength(1);
  });

  test('C04 twice is the same as once', async () => {
    const both = await Promise.all([cancel(), cancel()]);
    expect(world.gateway.cancels).toHaveLength(1);
    for (const result of both) expect(result.ok).toBe(true);
    expect(await cancel()).toMatchObject({ ok: true, value: { status: 'CANCELLED' } });
  });

  test('C05 another branch’s checkout does not exist', async () => {
    const stranger = { id: asStaffId('stf_other'), branchId: asBranchId('brn_other') };
    const refused = { ok: false, error: { kind: 'not_found' } };
    expect(await cancelCheckout(world.deps, { id: checkout.id, staff: stranger })).toEqual(refused);
    expect(await checkCheckout(world.deps, { id: checkout.id, branchId: stranger.branchId })).toEqual(
      refused,
    );
    expect(world.gateway.cancels).toEqual([]);
    const lines = await world.db.select().from(events).where(eq(events.kind, 'checkout.cancel_denied'));
    expect(lines).toMatchObject([{ checkoutId: checkout.id, staffId: 'stf_other' }]);
    expect(await cancelCheckout(world.deps, { id: asCheckoutId('chk_nobodys'), staff: stranger })).toEqual(
      refused,
    );
  });
});

describe('a new code for the same order', () => {
  const another = () => openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });

  test('A04 A18 is refused while the old one can be paid', async () => {
    expect(await another()).toMatchObject({ ok: false, error: { kind: 'already_payable' } });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('A04 A18 is refused by the database itself, should everything else be wrong', async () => {
    const [row] = await world.db.select().from(checkouts);
    if (!row) throw new Error('Nothing was sold.');
    const duplicate = { ...row, id: asCheckoutId('chk_twin'), requestId: 'another', gatewayId: null };
    const refusal = { cause: expect.objectContaining({ constraint: 'checkouts_one_payable' }) };
    await expect(world.db.insert(checkouts).values(duplicate)).rejects.toMatchObject(refusal);
    await cancel();
    await world.db.insert(checkouts).values(duplicate);
  });

  test('A18 opens after the old one was cancelled, under a new request id', async () => {
    await cancel();
    expect(await another()).toMatchObject({ ok: true, value: { checkout: { phase: 'open' } } });
    const [first, second] = world.gateway.creates;
    expect(second?.requestId).not.toBe(first?.requestId);
    expect(second?.reference).toBe(first?.reference);
  });

  test('A18 is refused once money came', async () => {
    pay();
    await watchAll();
    expect(await another()).toMatchObject({ ok: false, error: { kind: 'already_paid' } });
  });

  test('A04 from twenty tills at once opens exactly one', async () => {
    await cancel();
    const results = await Promise.all(Array.from({ length: 20 }, another));
    const opened = results.flatMap((result) => (result.ok ? [result.value.checkout.id] : []));
    expect(opened).toHaveLength(1);
    // The others are led to the code that stands.
    const [id] = opened;
    for (const result of results) {
      if (!result.ok) expect(result.error).toMatchObject({ kind: 'already_payable', checkout: { id } });
    }
    expect(world.gateway.creates).toHaveLength(2);
  });
});
