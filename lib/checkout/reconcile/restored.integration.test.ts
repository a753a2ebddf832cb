import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrokenBooks } from '../../db/backup/find-broken-books';
import { withClient } from '../../db/backup/connect';
import {
  type Backup,
  createEmptyDatabase,
  digests,
  restoreInto,
  takeBackup,
} from '../../db/backup/testing/backup-world';
import { type Database, openDatabase } from '../../db/core/database';
import { createCheckoutStore } from '../../db/checkouts/checkout-store';
import { createReconcileStore } from '../../db/reconcile/reconcile-store';
import { createCallBudget } from '../../db/watch/call-budget';
import { createWatchStore } from '../../db/watch/watch-store';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import {
  asBranchId,
  asCheckoutId,
  asGatewayCheckoutId,
  asOrderId,
  asOrderReference,
  asRequestId,
  asStaffId,
} from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { Status } from '../../domain/checkout/status';
import { cancelCheckout } from '../cancel/cancel-checkout';
import type { ReconcileDeps, RefundDeps } from '../deps';
import { openAnother } from '../open/open-another';
import { openByReference } from '../open/open-by-reference';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { reconcileRestored } from './import-lost';
import { runSweep } from '../testing/run-sweep';
import { createWorld, type World } from '../testing/create-world';
import { watchCheckouts } from '../observe/watch-checkouts';
import { neverBroken } from '../../db/testing/never-broken';
import { query } from '../../db/testing/query';

let world: World;
let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
/** The same shop and the same gateway on the restored database. */
let deps: ReconcileDeps & RefundDeps;
let connection: Database;
let close: () => Promise<void> = async () => undefined;
beforeEach(async () => {
  [world, empty] = await Promise.all([createWorld(), createEmptyDatabase()]);
  // One branch: only then is it known whose a lost sale is.
  await query(
    world.url,
    `delete from staff where branch_id = 'brn_other'`,
    `delete from branches where id = 'brn_other'`,
  );
});
afterEach(async () => {
  await close();
  await Promise.all([world.drop(), empty.drop()]);
});

async function open(on = world.deps): Promise<Checkout> {
  const opened = await openOrder(on, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function become(checkout: Checkout, status: Status): Promise<Checkout> {
  world.gateway.setStatus(checkout.requestId, status);
  return readCheckout(world.deps, checkout);
}

const sell = async (status: Status): Promise<Checkout> => become(await open(), status);

async function newCode({ orderId }: Checkout): Promise<Checkout> {
  const opened = await openAnother(world.deps, { ...world.chargeInput(), orderId });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

const seenBy = ({ requestId }: Checkout): GatewayCheckout => {
  const seen = world.gateway.checkouts.get(requestId);
  if (!seen) throw new Error('The gateway lost it.');
  return seen;
};

async function restore(backup: Backup): Promise<void> {
  const restored = await restoreInto(empty.url, backup);
  if (!restored.ok) throw new Error(restored.error.kind);
  const handle = openDatabase(empty.url, () => undefined);
  close = handle.close;
  connection = handle.db;
  deps = {
    ...world.deps,
    store: createCheckoutStore(handle.db, neverBroken),
    budget: createCallBudget(handle.db, 1_000),
    watch: createWatchStore(handle.db, neverBroken),
    reconcile: createReconcileStore(handle.db, neverBroken),
  };
}

const makeDue = () =>
  query(
    empty.url,
    // As long after as it takes for every sweep to begin anew.
    `update jobs set due_at = now(), cursor = case when name = 'sweep/restored' then cursor end`,
    `update checkouts set watch_at = now() where watch_at is not null`,
  );

/** What a started product does within its first minutes, in the worst order: the sweeps that must not judge first. */
async function runProduct(): Promise<void> {
  await makeDue();
  for (const range of ['counter', 'waiting', 'recent', 'hour', 'week', 'quarter', 'restored'] as const)
    await runSweep({ db: connection, deps }, range);
  await makeDue();
  await Promise.all(await watchCheckouts(deps, 50));
}

const sales = () =>
  query(
    empty.url,
    `select c.request_id as request, o.reference, o.origin, o.staff_id as staff, c.phase, c.status,
      c.booked_minor::int as booked, c.booked_to as to
     from checkouts c join orders o on o.id = c.order_id order by c.gateway_id`,
  );
const saleOf = async ({ requestId }: Checkout) =>
  (await sales()).find(({ request }) => request === requestId);

const flagged = () =>
  query(
    empty.url,
    `select kind, gateway_id as gateway, amount_minor::int as minor, detail ->> 'restored' as restored
     from exceptions order by gateway_id`,
  );

const clearing = async () =>
  (
    await query(
      empty.url,
      `select coalesce(sum(amount_minor), 0)::int as held from ledger where account = 'gateway_clearing'`,
    )
  )[0]?.held;

/** What customers paid and did not get back, by the gateway's own memory. */
const held = () =>
  [...world.gateway.checkouts.values(), ...world.gateway.others]
    .filter(({ status }) => status === 'PAID')
    .reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0);

const change = (checkout: Checkout, set: Partial<GatewayCheckout>) =>
  world.gateway.checkouts.set(checkout.requestId, { ...seenBy(checkout), ...set });

const statusIs = (status: Status) => ({ status, statusText: status });

/** The tables that a reconciliation writes. */
const written = async () => {
  const { orders, checkouts, ledger, exceptions, events, observations } = await digests(empty.url);
  return { orders, checkouts: checkouts?.split(' ')[0], ledger, exceptions, events, observations };
};

test('E19 an old backup gets back what happened after it, or flags what it cannot attach, and charges nobody', async () => {
  const waiting = await open();
  const cancelled = await open();
  const sold = await sell('PAID');
  const backup = await takeBackup(world.url);

  await become(waiting, 'PAID');
  await cancelCheckout(world.deps, { id: cancelled.id, staff: world.staff });
  const secondCode = await become(await newCode(cancelled), 'PAID');
  const lostPaid = await sell('PAID');
  const lostOpen = await open();
  const lostExpired = await sell('EXPIRED');
  const lostRefunded = await sell('PAID');
  change(lostRefunded, { ...statusIs('REFUNDED'), refundedMinor: 1_250 });
  const firstTry = await sell('EXPIRED');
  const secondTry = await become(await newCode(firstTry), 'PAID');
  const unreadable = await open();
  change(unreadable, { ...statusIs('PAID'), amount: null });
  const portal = { ...seenBy(sold), ...statusIs('PAID'), requestId: asRequestId('portal-1') };
  world.gateway.others.push({
    ...portal,
    id: asGatewayCheckoutId(String(BigInt(seenBy(unreadable).id) + 9n)),
  });
  const creates = world.gateway.creates.length;
  const cancels = world.gateway.cancels.length;

  await restore(backup);
  await runProduct();

  const lost = { origin: 'restored', staff: null };
  const booked = { status: 'PAID', phase: 'closed', booked: 1_250, to: 'receivable' };
  expect(await saleOf(waiting)).toMatchObject({ origin: 'till', staff: 'stf_test', ...booked });
  expect(await saleOf(cancelled)).toMatchObject({ origin: 'till', status: 'CANCELLED', booked: null });
  expect(await saleOf(lostPaid)).toMatchObject({ ...lost, reference: lostPaid.reference, ...booked });
  expect(await saleOf(lostOpen)).toMatchObject({ ...lost, phase: 'open', status: 'PENDING', booked: null });
  expect(await saleOf(lostExpired)).toMatchObject({
    ...lost,
    phase: 'closed',
    status: 'EXPIRED',
    booked: null,
  });
  expect(await saleOf(lostRefunded)).toMatchObject({ ...lost, status: 'REFUNDED', booked: 1_250 });
  expect(await saleOf(firstTry)).toMatchObject({ ...lost, reference: firstTry.reference, status: 'EXPIRED' });
  expect(await saleOf(secondTry)).toMatchObject({ ...lost, reference: firstTry.reference, ...booked });
  expect(await saleOf(secondCode)).toBeUndefined();
  expect(await flagged()).toEqual([
    { kind: 'external_payment', gateway: seenBy(secondCode).id, minor: 1_250, restored: 'taken' },
    { kind: 'external_payment', gateway: seenBy(unreadable).id, minor: null, restored: 'amount_unreadable' },
    { kind: 'external_payment', gateway: world.gateway.others[0]?.id, minor: 1_250, restored: null },
  ]);
  expect(await clearing()).toBe(held());
  expect(await withClient(empty.url, findBrokenBooks)).toBeNull();
  expect([world.gateway.creates.length, world.gateway.cancels.length]).toEqual([creates, cancels]);

  const shown = await deps.store.recentOrders(world.staff.branchId, 30);
  expect(shown.map(({ order }) => order.reference)).toContain(lostOpen.reference);
  expect(shown.find(({ order }) => order.reference === lostOpen.reference)?.order.staffName).toBeNull();
});

describe('E19 a reconciliation after a restore', () => {
  let backup: Backup;
  beforeEach(async () => {
    await sell('PAID');
    backup = await takeBackup(world.url);
  });
  const again = () =>
    query(
      empty.url,
      `update jobs set cursor = '{"after": 0}' where name = 'sweep/restored' and cursor is null`,
    );
  const isDue = async () => (await deps.reconcile.restoredFrom()) !== null;

  test('made again changes nothing', async () => {
    const [paid, waiting] = [await sell('PAID'), await open()];
    await restore(backup);
    await runProduct();
    expect(await isDue()).toBe(false);
    const before = await written();
    for (let round = 0; round < 2; round += 1) {
      await again();
      await runProduct();
    }
    expect(await written()).toEqual(before);
    expect(await saleOf(paid)).toMatchObject({ status: 'PAID' });
    expect(await saleOf(waiting)).toMatchObject({ status: 'PENDING' });
  });

  test('by four processes at once brings each sale back once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => sell('PAID')));
    await restore(backup);
    await Promise.all(Array.from({ length: 4 }, () => reconcileRestored(deps)));
    expect(await sales()).toHaveLength(7);
    expect(await flagged()).toEqual([]);
    expect(await clearing()).toBe(held());
  });

  test('brings an open code back to the screen, and it is watched until it is paid', async () => {
    const lost = await open();
    await restore(backup);
    await runProduct();
    const [found] = await deps.store.recentOrders(world.staff.branchId, 1);
    const [checkout] = found?.checkouts ?? [];
    if (!checkout) throw new Error('It is not in the list.');
    expect(await deps.store.findQr(checkout.id)).toMatchObject({ text: seenBy(lost).redirectUrl });
    world.gateway.setStatus(lost.requestId, 'PAID');
    await runProduct();
    expect(await saleOf(lost)).toMatchObject({ status: 'PAID', booked: 1_250, to: 'receivable' });
  });

  test('leaves a code that leads elsewhere without a picture', async () => {
    const lost = await open();
    change(lost, { redirectUrl: 'https://elsewhere.example.test/x' });
    await restore(backup);
    await runProduct();
    expect(await saleOf(lost)).toMatchObject({ phase: 'open' });
    expect(await query(empty.url, `select 1 from checkouts where phase = 'open' and qr is not null`)).toEqual(
      [],
    );
  });

  test('reports money that is not the amount of its sale as any read would', async () => {
    const lost = await sell('PENDING');
    change(lost, { ...statusIs('PAID'), cashMinor: 250 });
    await restore(backup);
    await runProduct();
    expect(await saleOf(lost)).toMatchObject({ origin: 'restored', booked: 1_000, to: 'suspense' });
    expect(await flagged()).toMatchObject([{ kind: 'mismatch' }]);
  });

  test('that cannot read stays due, and ends when the gateway answers again', async () => {
    const [paid, waiting] = [await sell('PAID'), await open()];
    await restore(backup);
    world.gateway.readError = { kind: 'in_doubt', detail: 'timeout' };
    await runProduct();
    expect(await sales()).toHaveLength(1);
    world.gateway.readError = null;
    world.gateway.searchError = { kind: 'unreachable', detail: 'ECONNREFUSED' };
    await runProduct();
    expect(await isDue()).toBe(true);
    world.gateway.searchError = null;
    await runProduct();
    expect(await isDue()).toBe(false);
    expect(await saleOf(paid)).toMatchObject({ status: 'PAID', to: 'receivable' });
    expect(await saleOf(waiting)).toMatchObject({ phase: 'open' });
    expect(await flagged()).toEqual([]);
  });

  test('stays due for a payment of somebody else that it could not read', async () => {
    const seen = seenBy(await sell('EXPIRED'));
    const id = asGatewayCheckoutId(String(BigInt(seen.id) + 9n));
    world.gateway.others.push({ ...seen, ...statusIs('PAID'), id, requestId: asRequestId('portal-1') });
    await restore(backup);
    const { get } = world.gateway;
    const failed = { ok: false, error: { kind: 'in_doubt', detail: 'timeout' } } as const;
    world.gateway.get = async (asked) => (asked === id ? failed : get.call(world.gateway, asked));
    await reconcileRestored(deps);
    expect(await isDue()).toBe(true);
    world.gateway.get = get;
    await reconcileRestored(deps);
    expect(await isDue()).toBe(false);
    expect(await flagged()).toMatchObject([{ kind: 'external_payment', gateway: id, restored: null }]);
  });

  test('that is asked to slow down stops at once, and so do all others', async () => {
    for (let index = 0; index < 3; index += 1) await sell('PAID');
    await restore(backup);
    let reads = 0;
    const { get } = world.gateway;
    world.gateway.get = (id) => ((reads += 1), get.call(world.gateway, id));
    world.gateway.readError = { kind: 'throttled', retryAfterMs: 60_000 };
    await reconcileRestored(deps);
    await reconcileRestored(deps);
    expect(reads).toBe(1);
    expect(await deps.budget.isPaused()).toBe(true);
    expect(await isDue()).toBe(true);
  });

  test('of a shop with two branches guesses none: what is paid is flagged, also when it is paid later', async () => {
    const [paid, waiting] = [await sell('PAID'), await open()];
    await restore(backup);
    await query(empty.url, `insert into branches (id, name, currency) values ('brn_two', 'Second', 'AED')`);
    await runProduct();
    const isOfTwo = { kind: 'external_payment', minor: 1_250, restored: 'branch_unknown' };
    expect(await flagged()).toEqual([{ ...isOfTwo, gateway: seenBy(paid).id }]);
    expect(await isDue()).toBe(true);
    world.gateway.setStatus(waiting.requestId, 'PAID');
    await runProduct();
    expect(await flagged()).toEqual([
      { ...isOfTwo, gateway: seenBy(paid).id },
      { ...isOfTwo, gateway: seenBy(waiting).id },
    ]);
    expect(await isDue()).toBe(false);
    expect(await clearing()).toBe(held());
  });

  test('never takes another amount under a reference that it brought back for a part of that sale', async () => {
    const first = await sell('EXPIRED');
    const second = await become(await newCode(first), 'PAID');
    change(second, { amount: money(99, 'AED') });
    await restore(backup);
    await runProduct();
    expect(await saleOf(second)).toBeUndefined();
    expect(await flagged()).toMatchObject([{ kind: 'external_payment', minor: 99, restored: 'taken' }]);
  });

  test('makes no order for what the gateway shows under an id that another sale has', async () => {
    const sold = await sell('PAID');
    await restore(await takeBackup(world.url));
    if (!sold.gateway) throw new Error('It has no id at the gateway.');
    const { gateway, amount, createdAt, expiresAt, request } = sold;
    const reference = asOrderReference('Q-ZZZZ-ZZZZ');
    const order = {
      id: asOrderId('ord_x'),
      reference,
      gatewayReference: reference,
      systemId: null,
      amount,
      createdAt,
    };
    const ids = { id: asCheckoutId('chk_x'), requestId: asRequestId(`qt-${'z'.repeat(26)}`) };
    const rest = {
      notification: null,
      qr: null,
      phase: 'closed',
      gateway,
      createdAt,
      expiresAt,
      request,
    } as const;
    expect(await deps.reconcile.importCheckout(order, { ...ids, ...rest })).toEqual({ kind: 'taken' });
    expect(await query(empty.url, `select id from orders where origin = 'restored'`)).toEqual([]);
  });

  test('once it has ended, nothing unknown becomes a sale any more', async () => {
    await restore(backup);
    await runProduct();
    const stranger = await sell('PAID');
    await runProduct();
    expect(await saleOf(stranger)).toBeUndefined();
    expect(await flagged()).toMatchObject([{ kind: 'external_payment', restored: null }]);
  });

  test('knows what another system had opened again, so that its order is not collected twice', async () => {
    const ask = (idempotencyKey: string) => ({
      idempotencyKey,
      staff: { ...world.staff, role: 'system', grants: ['checkouts.open'] } as const,
      reference: asOrderReference('LAMP-1'),
      amount: money(1_250, 'AED'),
      request: { channel: 'link', language: 'en', description: 'Lamp', expiresIn: 60 } as const,
    });
    const opened = await openByReference(world.deps, ask('request-of-shop-1'));
    if (!opened.ok) throw new Error(opened.error.kind);
    const lost = await become(opened.value.checkout, 'PAID');
    await restore(backup);
    const tooEarly = await openByReference(deps, ask('request-of-shop-2'));
    expect(tooEarly).toMatchObject({ error: { kind: 'not_ready' } });
    await runProduct();
    expect(await saleOf(lost)).toMatchObject({ reference: 'LAMP-1', origin: 'restored', status: 'PAID' });
    const again = await openByReference(deps, ask('request-of-shop-3'));
    expect(again).toMatchObject({ error: { kind: 'already_paid' } });
    expect(world.gateway.creates.filter(({ reference }) => reference === 'LAMP-1')).toHaveLength(1);
  });

  describe('of two systems that used the same number for the same amount', () => {
    const systems = ['stf_shop_a', 'stf_shop_b'].map((id) => ({
      id: asStaffId(id),
      branchId: asBranchId('brn_test'),
      role: 'system' as const,
      grants: ['checkouts.open'] as const,
    }));
    const ask = (system: (typeof systems)[number], key: string) => ({
      idempotencyKey: `${key}-${system.id}-00000`,
      staff: system,
      reference: asOrderReference('LAMP-9'),
      amount: money(2_000, 'AED'),
      request: { channel: 'link', language: 'en', description: 'Lamp', expiresIn: 60 } as const,
    });
    let knowing: Backup;
    let lost: Checkout[];

    beforeEach(async () => {
      await query(
        world.url,
        ...systems.map(
          ({ id, branchId }) =>
            `insert into staff (id, branch_id, name, role) values ('${id}', '${branchId}', '${id}', 'system')`,
        ),
      );
      knowing = await takeBackup(world.url);
      lost = [];
      for (const system of systems) {
        const opened = await openByReference(world.deps, ask(system, 'first'));
        if (!opened.ok) throw new Error(opened.error.kind);
        lost.push(await become(opened.value.checkout, 'PAID'));
      }
    });

    const owners = () =>
      query(
        empty.url,
        `select o.system_id as system, o.reference, count(*)::int as checkouts
         from orders o join checkouts c on c.order_id = o.id where o.reference like 'LAMP-9%'
         group by o.id order by o.gateway_reference`,
      );

    test('it never joins them: each finds its own again, and pays it no second time', async () => {
      await restore(knowing);
      await runProduct();
      expect(await owners()).toEqual(
        systems.map(({ id }) => ({ system: id, reference: 'LAMP-9', checkouts: 1 })),
      );
      for (const [index, system] of systems.entries()) {
        const again = await openByReference(deps, ask(system, 'again'));
        expect(again).toMatchObject({
          error: { kind: 'already_paid', checkout: { requestId: lost[index]?.requestId } },
        });
      }
      expect(await clearing()).toBe(held());
    });

    test('an order that was asked for in two amounts is one order of the newer amount', async () => {
      const [system] = systems;
      if (!system) throw new Error('No system.');
      const dearer = { reference: asOrderReference('LAMP-9-2') };
      const first = await openByReference(world.deps, { ...ask(system, 'third'), ...dearer });
      if (!first.ok) throw new Error(first.error.kind);
      const expired = await become(first.value.checkout, 'EXPIRED');
      const amount = money(2_500, 'AED');
      const second = await openByReference(world.deps, { ...ask(system, 'fourth'), ...dearer, amount });
      if (!second.ok) throw new Error(second.error.kind);
      await become(second.value.checkout, 'PAID');
      await restore(knowing);
      await runProduct();
      expect(
        await query(
          empty.url,
          `select o.amount_minor::int as order, c.amount_minor::int as checkout, c.booked_to as to
           from orders o join checkouts c on c.order_id = o.id where o.reference = 'LAMP-9-2'
           order by c.gateway_id`,
        ),
      ).toEqual([
        { order: 2_500, checkout: 2_000, to: null },
        { order: 2_500, checkout: 2_500, to: 'receivable' },
      ]);
      expect(expired.status).toBe('EXPIRED');
    });

    test('it never joins them, also where the gateway shows one number for both', async () => {
      for (const checkout of lost) change(checkout, { reference: asOrderReference('LAMP-9') });
      await restore(knowing);
      await runProduct();
      expect(await owners()).toEqual([{ system: 'stf_shop_a', reference: 'LAMP-9', checkouts: 1 }]);
      expect(await flagged()).toMatchObject([{ kind: 'external_payment', restored: 'taken' }]);
      expect(await clearing()).toBe(held());
    });

    test('it never joins them, and calls a number taken where the backup is older than the systems', async () => {
      await restore(backup);
      await runProduct();
      expect(await owners()).toEqual([
        { system: null, reference: 'LAMP-9', checkouts: 1 },
        { system: null, reference: 'LAMP-9-op_b', checkouts: 1 },
      ]);
      await query(
        empty.url,
        `insert into staff (id, branch_id, name, role) values ('stf_shop_c', 'brn_test', 'C', 'system')`,
      );
      const stranger = {
        id: asStaffId('stf_shop_c'),
        branchId: asBranchId('brn_test'),
        role: 'system',
      } as const;
      const asked = await openByReference(deps, ask({ ...stranger, grants: ['checkouts.open'] }, 'again'));
      expect(asked).toEqual({ ok: false, error: { kind: 'reference_taken' } });
    });
  });

  test('gives no number, id or reference to a new sale that a lost one had', async () => {
    const lost = await sell('PAID');
    const used = await world.deps.store.nextObservation();
    await restore(backup);
    await runProduct();
    const fresh = await open(deps);
    expect(fresh.lastObservation).toBeGreaterThan(used);
    const requests = (await sales()).map(({ request }) => request);
    expect(new Set(requests).size).toBe(3);
    const lostAgain = openOrder(
      { ...deps, random: { text: () => lost.reference.replaceAll('Q-', '').replace('-', '') } },
      world.chargeInput(),
    );
    await expect(lostAgain).rejects.toThrow('The random reference of order');
  });
});

test('E19 a backup from before the first sale reconciles from its own time on', async () => {
  const backup = await takeBackup(world.url);
  const lost = await sell('PAID');
  await restore(backup);
  const filter = await deps.reconcile.restoredFrom();
  expect(filter?.after).toBeCloseTo(Date.parse(backup.start.at) - 24 * 60 * 60_000, -1);
  await runProduct();
  expect(await saleOf(lost)).toMatchObject({ origin: 'restored', status: 'PAID' });
});

test('E19 a backup that was made before the last reconciliation had ended goes on with it', async () => {
  await sell('PAID');
  await restoreInto(empty.url, await takeBackup(world.url));
  const from = { afterId: '1234567890123456789' };
  await query(empty.url, `update jobs set cursor = '${JSON.stringify(from)}' where name = 'sweep/restored'`);
  const backup = await takeBackup(empty.url);
  await query(empty.url, `drop schema public cascade`, `drop schema drizzle cascade`, `create schema public`);
  await restore(backup);
  expect(await deps.reconcile.restoredFrom()).toEqual(from);
});
