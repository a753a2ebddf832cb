import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { events } from '../../db/schema/records';
import { ledger } from '../../db/schema/money';
import type { Checkout } from '../../domain/checkout/checkout';
import { toCheckoutDto } from '../../api/checkouts/checkout';
import { money } from '../../domain/money/money';
import type { Status } from '../../domain/checkout/status';
import { cancelCheckout } from '../cancel/cancel-checkout';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { readCheckout } from './read-checkout';
import { refreshCheckout, watchCheckouts } from './watch-checkouts';
import { accounts, logFaults, reported } from '../testing/books';
import { createWorld, type World } from '../testing/create-world';

let world: World;
let checkout: Checkout;
beforeEach(async () => {
  world = await createWorld();
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  checkout = opened.value.checkout;
});
afterEach(async () => {
  expect(await logFaults(world)).toEqual([]);
  await world.drop();
});

const become = async (status: Status, which = checkout) => {
  world.gateway.setStatus(which.requestId, status);
  return readCheckout(world.deps, which);
};

describe('the ledger', () => {
  test('B03 holds one payment once, though a hundred reads settle it, ten at a time', async () => {
    world.gateway.setStatus(checkout.requestId, 'PAID');
    // As many at once as a process has connections; the others would only wait for one.
    for (let round = 0; round < 10; round += 1)
      await Promise.all(Array.from({ length: 10 }, () => readCheckout(world.deps, checkout)));
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, receivable: -1_250 });
    expect(await world.db.select().from(ledger)).toHaveLength(2);
  });

  test('every line points to the read that justified it, kept word for word', async () => {
    await become('PAID');
    const { rows } = await world.db.execute<{ status: string; verdict: string }>(sql`
      select seen ->> 'status' as status, verdict from ledger join observations on number = observation`);
    expect(rows).toEqual([
      { status: 'PAID', verdict: 'applied' },
      { status: 'PAID', verdict: 'applied' },
    ]);
  });

  test('takes no transfer that does not come to zero, and no second one under the same key', async () => {
    await become('PAID');
    const half = { account: 'suspense', amountMinor: 5, currency: 'AED', gatewayId: '1' } as const;
    const [line] = await world.db.select().from(ledger);
    const observation = line?.observation ?? 0;
    await expect(
      world.db.insert(ledger).values({ ...half, observation, transfer: 'half' }),
    ).rejects.toMatchObject({ cause: { message: 'transfer half does not balance' } });
    const again = { ...half, account: line?.account ?? 'suspense', observation };
    await expect(
      world.db.insert(ledger).values({ ...again, transfer: line?.transfer ?? '' }),
    ).rejects.toMatchObject({ cause: { constraint: 'ledger_once' } });
  });

  test('H04 nothing in it can be changed or taken out', async () => {
    await become('PAID');
    const refused = { cause: { message: 'ledger is append-only' } };
    await expect(world.db.execute(sql`update ledger set amount_minor = 1`)).rejects.toMatchObject(refused);
    await expect(world.db.execute(sql`delete from ledger`)).rejects.toMatchObject(refused);
    await expect(world.db.execute(sql`truncate ledger`)).rejects.toMatchObject(refused);
  });
});

describe('what does not fit', () => {
  test('B20 a late payment is booked, reported once, and the sale shows it', async () => {
    await become('EXPIRED');
    const later = (world.time.now += 60_000);
    const paid = await become('PAID');
    world.time.now += 60_000;
    await readCheckout(world.deps, checkout);
    expect(paid).toMatchObject({
      phase: 'closed',
      status: 'PAID',
      booked: { to: 'suspense', because: 'late' },
    });
    expect(toCheckoutDto(paid, { now: later, shop: 'Shop' }).cameAt, 'when it came').toBe(later);
    expect(await accounts(world)).toEqual({ gateway_clearing: 1_250, suspense: -1_250 });
    expect(await reported(world)).toMatchObject([
      { kind: 'late', checkoutId: checkout.id, branchId: 'brn_test', amountMinor: 1_250, moved: 'yes' },
    ]);
  });

  test('B21 C03 a payment after the cancel is one that the cashier did not see', async () => {
    await cancelCheckout(world.deps, { id: checkout.id, staff: world.staff });
    await become('PAID');
    expect(await reported(world)).toMatchObject([{ kind: 'paid_after_cancel', deviceReference: 'till-1' }]);
  });

  test('B25 two codes of one sale, both paid at the same moment: one payment, one duplicate', async () => {
    await become('EXPIRED');
    const another = await openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
    if (!another.ok) throw new Error(another.error.kind);
    const second = another.value.checkout;
    await Promise.all([become('PAID'), become('PAID', second)]);
    const kinds = (await reported(world)).map(({ kind }) => kind);
    // The expired one is a duplicate when it settles second, and late when it settles first.
    expect(kinds.includes('duplicate')).toBe(true);
    const held = await accounts(world);
    expect(held.gateway_clearing).toBe(2_500);
    expect((held.suspense ?? 0) + (held.receivable ?? 0)).toBe(-2_500);
    expect(held.suspense).toBeLessThanOrEqual(-1_250);
  });

  describe('B25 as soon as money came for one code of a sale', () => {
    const another = async () => {
      const opened = await openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
      if (!opened.ok) throw new Error(opened.error.kind);
      return opened.value.checkout;
    };
    const look = ({ id }: Checkout) => world.deps.store.find(id, world.staff.branchId);
    const cancelsOf = ({ gateway }: Checkout) => world.gateway.cancels.filter((id) => id === gateway?.id);

    test('late, the other one ends by itself, and is asked to until it has', async () => {
      await become('EXPIRED');
      const second = await another();
      await become('PAID');
      expect(await look(second), 'in the step that books the money').toMatchObject({ phase: 'cancelling' });
      world.gateway.cancelError = { kind: 'refused', message: 'Not now', reason: 'other' };
      await Promise.all(await watchCheckouts(world.deps, 5));
      expect(await look(second)).toMatchObject({ phase: 'cancelling', status: 'PENDING' });
      world.gateway.cancelError = null;
      const cancelling = await look(second);
      if (cancelling) await refreshCheckout(world.deps, cancelling);
      expect(await look(second)).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
      expect(cancelsOf(second).length).toBeGreaterThan(1);
      const [why] = (await world.db.select().from(events)).filter(
        ({ kind }) => kind === 'checkout.ended_by_money',
      );
      expect(why).toMatchObject({ checkoutId: second.id, staffId: null });
      expect(await world.deps.store.findCanceller(second), 'nobody of the shop').toBeNull();
    });

    test('in another amount, the other one ends as well', async () => {
      await become('EXPIRED');
      const second = await another();
      const seen = world.gateway.checkouts.get(checkout.requestId);
      if (!seen) throw new Error('The gateway lost it.');
      world.gateway.checkouts.set(checkout.requestId, { ...seen, amount: money(100, 'AED') });
      await become('PAID');
      expect(await look(second)).toMatchObject({ phase: 'cancelling' });
    });

    test('one that a customer is paying is left alone, and ends when it can be paid by anybody again', async () => {
      await become('EXPIRED');
      const second = await another();
      await become('PENDING_CONFIRMATION', second);
      await become('PAID');
      expect(await look(second)).toMatchObject({ phase: 'open', status: 'PENDING_CONFIRMATION' });
      expect(await become('PENDING', second)).toMatchObject({ phase: 'cancelling', status: 'PENDING' });
    });

    test('a payment that is faster than the cancel is told as paid twice', async () => {
      await become('EXPIRED');
      const second = await another();
      await become('PAID');
      expect(await become('PAID', second)).toMatchObject({
        phase: 'closed',
        booked: { because: 'duplicate' },
      });
      expect((await reported(world)).map(({ kind }) => kind).sort()).toEqual(['duplicate', 'late']);
    });
  });

  test('B27 another amount never pays the sale', async () => {
    const seen = world.gateway.checkouts.get(checkout.requestId);
    if (!seen) throw new Error('The gateway lost it.');
    world.gateway.checkouts.set(checkout.requestId, { ...seen, amount: money(100, 'AED') });
    for (let look = 0; look < 3; look += 1) await become('PAID');
    const found = await world.deps.store.find(checkout.id, world.staff.branchId);
    expect(found).toMatchObject({
      phase: 'open',
      status: 'PENDING',
      anomaly: 'amount PAID AED 100 0',
      booked: { because: 'other_amount' },
    });
    expect(await accounts(world)).toEqual({ gateway_clearing: 100, suspense: -100 });
    expect(await reported(world)).toMatchObject([{ kind: 'mismatch', amountMinor: 100 }]);
    const lines = await world.db.select().from(events);
    expect(lines.filter(({ kind }) => kind === 'checkout.mismatch')).toHaveLength(1);
  });

  test('B27 a payment in yet another amount is asked about anew, and read twice only once', async () => {
    const shows = async (minor: number) => {
      const seen = world.gateway.checkouts.get(checkout.requestId);
      if (!seen) throw new Error('The gateway lost it.');
      world.gateway.checkouts.set(checkout.requestId, { ...seen, amount: money(minor, 'AED') });
      for (let look = 0; look < 2; look += 1) await become('PAID');
    };
    for (const minor of [5_000, 6_000, 5_000]) await shows(minor);
    const found = await reported(world);
    expect(found.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['mismatch', 5_000],
      ['mismatch', 6_000],
    ]);
    expect(await accounts(world), 'only a manager lets more of it count').toEqual({
      gateway_clearing: 5_000,
      suspense: -5_000,
    });
  });

  test('B18 an unknown status is reported once, and over when the gateway says a known one', async () => {
    await become('UNRECOGNISED');
    await become('UNRECOGNISED');
    expect(await reported(world)).toMatchObject([{ kind: 'unrecognised', resolvedAt: null }]);
    await become('PAID');
    expect(await reported(world)).toMatchObject([{ kind: 'unrecognised', resolution: 'cleared' }]);
  });
});

describe('H04 the event log', () => {
  test('refuses changes and removals', async () => {
    const refused = { cause: { message: 'events is append-only' } };
    await expect(world.db.execute(sql`update events set kind = 'x'`)).rejects.toMatchObject(refused);
    await expect(world.db.execute(sql`delete from events`)).rejects.toMatchObject(refused);
  });

  test('two writers of one order take different places', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.db.insert(events).values({
          orderId: checkout.orderId,
          kind: 'checkout.unusual',
          detail: { index },
        }),
      ),
    );
    const places = (await world.db.select().from(events)).map(({ position }) => position);
    expect(new Set(places).size).toBe(places.length);
  });
});
