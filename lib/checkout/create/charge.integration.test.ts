import { asc, eq, sql } from 'drizzle-orm';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { INSTANCE_LOCK } from '../../db/core/locks';
import { checkouts } from '../../db/schema/orders';
import { events } from '../../db/schema/records';
import type { Checkout } from '../../domain/checkout/checkout';
import { money } from '../../domain/money/money';
import { drawQr, readQr } from '../../qr/qr-codec';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { recoverCreate } from './recover-create';
import { createWorld, type World } from '../testing/create-world';
import { PAY_BASE } from '../testing/fake-gateway';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

const onlyCheckout = async () => {
  const [row] = await world.db.select().from(checkouts);
  if (!row) throw new Error('No checkout stored.');
  return row;
};

const kinds = async () => {
  const rows = await world.db.select({ kind: events.kind }).from(events).orderBy(asc(events.id));
  return rows.map(({ kind }) => kind);
};

describe('charging', () => {
  test('an order opens with a code that leads to the gateway', async () => {
    const opened = await openOrder(world.deps, world.chargeInput());
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(opened.value.checkout).toMatchObject({
      phase: 'open',
      status: 'PENDING',
      amount: money(1250, 'AED'),
    });
    expect(opened.value.qr?.text).toMatch(`${PAY_BASE}/checkout/`);
    expect(await kinds()).toEqual([
      'order.opened',
      'checkout.creating',
      'checkout.opened',
      'checkout.status',
    ]);
  });

  test('A09 A10 the intent is durable before the gateway hears of it', async () => {
    const { gateway } = world;
    const create = gateway.create.bind(gateway);
    let storedPhase: string | undefined;
    gateway.create = async (input) => {
      storedPhase = (await onlyCheckout()).phase;
      return create(input);
    };
    await openOrder(world.deps, world.chargeInput());
    expect(storedPhase).toBe('creating');
  });

  test('the gateway’s own code is shown, one pixel a module, when it leads to its pay pages', async () => {
    const drawn = await drawQr(`${PAY_BASE}/qr/some-key`, 600);
    world.gateway.png = drawn.png;
    const opened = await openOrder(world.deps, world.chargeInput());
    expect(opened.ok && opened.value.qr).toEqual(readQr(drawn.png, 'smallest'));
  });

  test('A14 a picture that leads elsewhere is replaced by our drawing of the checkout’s own address', async () => {
    world.gateway.png = (await drawQr('https://evil.test/qr/some-key', 600)).png;
    const opened = await openOrder(world.deps, world.chargeInput());
    expect(opened.ok && opened.value.qr?.text).toMatch(`${PAY_BASE}/checkout/`);
  });

  test('A14 S18 a checkout whose address leads elsewhere is refused and closed', async () => {
    world.gateway.mutate = (checkout) => ({ ...checkout, redirectUrl: 'https://evil.test/checkout/ab' });
    const opened = await openOrder(world.deps, world.chargeInput());
    expect(opened).toMatchObject({
      ok: false,
      error: { kind: 'rejected', rejection: { reason: 'code_unusable' } },
    });
    expect(world.gateway.cancels).toHaveLength(1);
  });

  test('A13 a checkout for another amount is refused, closed, and never shown', async () => {
    world.gateway.mutate = (checkout) => ({ ...checkout, amount: money(1249, 'AED') });
    const opened = await openOrder(world.deps, world.chargeInput());
    expect(opened).toMatchObject({ ok: false, error: { rejection: { reason: 'answer_mismatch' } } });
    expect(await onlyCheckout()).toMatchObject({ phase: 'rejected', status: null, qr: null });
    expect(world.gateway.cancels).toHaveLength(1);
  });

  test('A01 fifty arrivals of one request make one order and one create', async () => {
    const idempotency = world.chargeInput();
    const answers = await Promise.all(Array.from({ length: 50 }, () => openOrder(world.deps, idempotency)));
    expect(world.gateway.creates).toHaveLength(1);
    for (const answer of answers) {
      expect(answer.ok || answer.error.kind === 'in_flight').toBe(true);
    }
    const again = await openOrder(world.deps, idempotency);
    expect(again).toMatchObject({ ok: true, value: { checkout: { phase: 'open' } } });
    expect(await world.db.select().from(checkouts)).toHaveLength(1);
  });

  test('A02 the same key for another amount, currency or sale is refused before the gateway', async () => {
    const idempotency = world.chargeInput();
    const opened = await openOrder(world.deps, idempotency);
    if (!opened.ok) throw new Error(opened.error.kind);
    const refused = { ok: false, error: { kind: 'key_reused' } };
    for (const amount of [money(1251, 'AED'), money(1250, 'KWD')]) {
      expect(await openOrder(world.deps, { ...idempotency, amount })).toEqual(refused);
    }
    const { orderId } = opened.value.checkout;
    expect(await openAnother(world.deps, { ...idempotency, orderId })).toEqual(refused);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('A22 a sale whose answer never reached its till is listed, with the code that can be paid', async () => {
    await openOrder(world.deps, world.chargeInput());
    const [sale] = await world.deps.store.recentOrders(world.staff.branchId, 10);
    const [checkout] = sale?.checkouts ?? [];
    expect(checkout).toMatchObject({ phase: 'open', status: 'PENDING' });
    const code = checkout && (await world.deps.store.findQr(checkout.id));
    expect(code?.text).toMatch(`${PAY_BASE}/checkout/`);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('A11 a refusal is definite and carries the gateway’s sentence', async () => {
    world.gateway.nextCreate = {
      commits: false,
      error: { kind: 'refused', message: 'Amount above limit', reason: 'other' },
    };
    expect(await openOrder(world.deps, world.chargeInput())).toMatchObject({
      ok: false,
      error: { kind: 'rejected', rejection: { reason: 'gateway_refused', detail: 'Amount above limit' } },
    });
  });

  test('A16 with the gateway out of reach nothing was started, and nothing fires later', async () => {
    world.gateway.nextCreate = { commits: false, error: { kind: 'unreachable', detail: 'ECONNREFUSED' } };
    const opened = await openOrder(world.deps, world.chargeInput());
    expect(opened).toMatchObject({ ok: false, error: { rejection: { reason: 'gateway_unreachable' } } });
    expect(await onlyCheckout()).toMatchObject({ phase: 'rejected', watchAt: null });
  });
});

describe('a create without a clear answer', () => {
  const requestInDoubt = async (commits: boolean) => {
    world.gateway.nextCreate = { commits, error: { kind: 'in_doubt', detail: 'timeout' } };
    const idempotency = world.chargeInput();
    const opened = await openOrder(world.deps, idempotency);
    if (!opened.ok) throw new Error(opened.error.kind);
    return { idempotency, checkout: opened.value.checkout };
  };

  test('A06 is not confirmed, then adopted once the search finds it', async () => {
    const { idempotency, checkout } = await requestInDoubt(true);
    expect(checkout.phase).toBe('outcome_unknown');
    const adopted = await recoverCreate(world.deps, checkout);
    expect(adopted).toMatchObject({ phase: 'open', status: 'PENDING' });
    const replayed = await openOrder(world.deps, idempotency);
    expect(replayed.ok && replayed.value.qr?.text).toMatch(`${PAY_BASE}/checkout/`);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('A06 is adopted as paid when the customer was faster than our search', async () => {
    const { checkout } = await requestInDoubt(true);
    world.gateway.setStatus(checkout.requestId, 'PAID');
    expect(await recoverCreate(world.deps, checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
  });

  const searchTwice = async (checkout: Checkout) => {
    await recoverCreate(world.deps, checkout);
    world.time.now += 5_000;
    return recoverCreate(world.deps, checkout);
  };
  const live = async () => {
    const client = new Client({ connectionString: world.url });
    await client.connect();
    await client.query('select pg_advisory_lock($1, 1)', [INSTANCE_LOCK]);
    return client;
  };
  const wait = ({ id }: Checkout) => world.deps.store.markAwaited(id);

  test('A07 that never arrived is sent once more under the same request id while its till waits', async () => {
    const { checkout } = await requestInDoubt(false);
    const asker = await live();
    await wait(checkout);
    world.gateway.nextCreate = { commits: true, error: null };
    expect(await searchTwice(checkout)).toMatchObject({ phase: 'open', creates: 2 });
    expect(new Set(world.gateway.creates.map(({ requestId }) => requestId)).size).toBe(1);
    expect(world.gateway.creates).toHaveLength(2);
    await asker.end();
  });

  test('A07 is sent no third time', async () => {
    const { checkout } = await requestInDoubt(false);
    const asker = await live();
    await wait(checkout);
    expect(await searchTwice(checkout)).toMatchObject({ phase: 'outcome_unknown', creates: 2 });
    await wait(checkout);
    world.time.now += 5_000;
    const again = (await world.deps.store.find(checkout.id, world.staff.branchId)) ?? checkout;
    expect(await searchTwice(again)).toMatchObject({ phase: 'rejected', creates: 2 });
    expect(world.gateway.creates).toHaveLength(2);
    await asker.end();
  });

  test('A07 of a till that no longer waits is given up', async () => {
    const { checkout } = await requestInDoubt(false);
    const asker = await live();
    expect(await searchTwice(checkout)).toMatchObject({ phase: 'rejected' });
    await asker.end();
  });

  test('A10 whose process died is given up after two empty searches at least 5 s apart', async () => {
    const { checkout } = await requestInDoubt(false);
    await wait(checkout);
    expect((await recoverCreate(world.deps, checkout)).phase).toBe('outcome_unknown');
    world.time.now += 4_999;
    expect((await recoverCreate(world.deps, checkout)).phase).toBe('outcome_unknown');
    world.time.now += 1;
    expect(await recoverCreate(world.deps, checkout)).toMatchObject({
      phase: 'rejected',
      rejection: { reason: 'not_started' },
    });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('A09 of a process that died is looked for at once, of a living one only after its lease', async () => {
    const { checkout } = await requestInDoubt(true);
    await world.db.update(checkouts).set({ phase: 'creating', watchAt: sql`now() + interval '25 seconds'` });
    const asker = await live();
    await world.deps.watch.expediteOrphans();
    expect(await world.deps.watch.claimDue(10, 1_000)).toEqual([]);
    await asker.end();
    await vi.waitFor(async () => {
      await world.deps.watch.expediteOrphans();
      expect(await world.deps.watch.claimDue(10, 1_000)).toMatchObject([{ id: checkout.id }]);
    });
    expect(await recoverCreate(world.deps, checkout)).toMatchObject({ phase: 'open' });
  });

  test('a failing search decides nothing', async () => {
    const { checkout } = await requestInDoubt(false);
    world.gateway.searchError = { kind: 'credentials' };
    for (let search = 0; search < 5; search += 1) {
      world.time.now += 10_000;
      expect((await recoverCreate(world.deps, checkout)).phase).toBe('outcome_unknown');
    }
  });

  test('the event log tells the story in order', async () => {
    const { checkout } = await requestInDoubt(true);
    await recoverCreate(world.deps, checkout);
    const rows = await world.db
      .select({ kind: events.kind })
      .from(events)
      .where(eq(events.checkoutId, checkout.id))
      .orderBy(asc(events.id));
    expect(rows.map(({ kind }) => kind)).toEqual([
      'checkout.creating',
      'checkout.outcome_unknown',
      'checkout.adopted',
      'checkout.status',
    ]);
  });
});
