import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelCheckout } from '@/lib/checkout/cancel/cancel-checkout';
import { checkCheckout } from '@/lib/checkout/observe/check-checkout';
import { openAnother } from '@/lib/checkout/open/open-another';
import { type Opened, openOrder } from '@/lib/checkout/open/open-order';
import { refundCheckout } from '@/lib/checkout/refund/refund-checkout';
import { sweep } from '@/lib/checkout/reconcile/sweep';
import { watchCheckouts } from '@/lib/checkout/observe/watch-checkouts';
import { createTestDatabase, type TestDatabase } from '@/lib/db/testing/create-test-database';
import type { Checkout } from '@/lib/domain/checkout/checkout';
import { asStaffId } from '@/lib/domain/core/ids';
import { money } from '@/lib/domain/money/money';
import type { Result } from '@/lib/domain/core/result';
import { compare } from '../oracle/compare';
import { MANAGER, openStore, type Store } from '../world/database/store';
import { invoice } from '../world/gateway';
import { openShop, type Shop } from './open-shop';
import { race, type Runner } from './race';

/** Each race in so many orders of events, as long as there is time for another one: a slow machine tries fewer. */
const RUNS = 12;
const TIME_MS = 4_000;

/** With a webhook, what a race left unclear is known after this long, even if it had to be delivered a second time. */
const SOON_MS = 20_000;

const PRICE = money(1250, 'AED');

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createTestDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

type Run = (...runners: readonly Runner[]) => Promise<readonly unknown[]>;

/**
 * Tells a story again and again; what runs in it does so in an order that chance chooses, statement by statement.
 * A failure names the seed and the path that fc.assert takes to run it again, and the order it happened in.
 */
function inManyOrders(story: (shop: Shop, run: Run) => Promise<void>): Promise<void> {
  const deadline = performance.now() + TIME_MS;
  return fc.assert(
    fc.asyncProperty(fc.nat(), fc.scheduler(), async (seed, scheduler) => {
      if (performance.now() > deadline) return;
      const shop = await openShop(store, { seed, processes: 2, hasHook: true });
      const { world } = shop;
      try {
        await story(shop, async (...runners) => {
          const ends = await race(world, scheduler, runners);
          for (const end of ends) if (end.status === 'rejected') throw end.reason;
          return ends.map((end) => (end.status === 'fulfilled' ? end.value : null));
        });
        await world.live(world.timeline.now() + SOON_MS);
        expect(await compare(store.db, await world.gateway.book())).toEqual([]);
        expect([...world.defects, ...world.gateway.defects]).toEqual([]);
      } finally {
        await world.close();
      }
    }),
    { numRuns: RUNS },
  );
}

type Opening = Result<Opened, { readonly kind: string }>;

/** A sale with a code that can be paid. */
async function sell(shop: Shop) {
  const sold = await shop.done(
    openOrder(shop.process(0).checkout, { ...shop.request('sale'), amount: PRICE }),
  );
  if (!sold?.ok || !sold.value.checkout.gateway) throw new Error('No code was made.');
  return { checkout: sold.value.checkout, gatewayId: sold.value.checkout.gateway.id };
}

const act = (shop: Shop, path: string, input: object = {}) =>
  shop.world.gateway.control<object>(`checkouts/${path}`, input);

const statusOf = async (shop: Shop, { id }: Checkout) => (await shop.look(id))?.status;

test('A02 of two taps with one key that arrive at once one makes a code, and the other leads to it', () =>
  inManyOrders(async (shop, run) => {
    const input = { ...shop.request('sale'), amount: PRICE };
    const charge = (process: number) => () => openOrder(shop.process(process).checkout, input);
    const answers = (await run(charge(0), charge(1))) as Opening[];
    const again = await shop.done(openOrder(shop.process(1).checkout, input));
    if (!again?.ok) throw new Error('A request was forgotten.');
    for (const answer of answers) {
      if (answer.ok) expect(answer.value.checkout.id).toBe(again.value.checkout.id);
      else expect(answer.error.kind).toBe('in_flight');
    }
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect((await shop.book()).filter(({ kind }) => kind === 'created')).toHaveLength(1);
  }));

test('A04 of two tills that want a new code for one sale one gets it, and the other is led to it', () =>
  inManyOrders(async (shop, run) => {
    const { checkout, gatewayId } = await sell(shop);
    await act(shop, `${gatewayId}/cancel`);
    await shop.world.live(shop.world.timeline.now() + SOON_MS);
    const { orderId } = checkout;
    const renew = (till: number) => () =>
      openAnother(shop.process(till).checkout, { ...shop.request(`new code ${till}`, till), orderId });
    const answers = (await run(renew(1), renew(2))) as Awaited<ReturnType<typeof openAnother>>[];
    const [made, refused] = [...answers].sort((a, b) => Number(b.ok) - Number(a.ok));
    if (!made?.ok || !refused || refused.ok) throw new Error('Not one of two got a code.');
    expect(refused.error).toMatchObject({
      kind: 'already_payable',
      checkout: { id: made.value.checkout.id },
    });
    expect((await shop.book()).filter(({ kind }) => kind === 'created')).toHaveLength(2);
  }));

test('C01 C03 cancelled at two tills while the customer pays: one cancel is sent, and what the gateway took is paid', () =>
  inManyOrders(async (shop, run) => {
    const { checkout, gatewayId } = await sell(shop);
    const cancelAfterPaid = shop.world.chance.pick(['refuse', 'return']);
    await shop.world.gateway.control('modes', { cancelAfterPaid });
    const cancel = (till: number) => () =>
      cancelCheckout(shop.process(till).checkout, { id: checkout.id, staff: shop.staff });
    const pay: Runner = async (next) => {
      await next('the customer decides');
      return act(shop, `${gatewayId}/pay`);
    };
    const [first, second, paid] = await run(cancel(1), cancel(2), pay);
    const sent = (await shop.book()).filter(
      (line) => line.kind === 'request' && line.path.endsWith('/cancel'),
    );
    expect(sent.length).toBeLessThanOrEqual(1);
    for (const told of [first, second] as Awaited<ReturnType<typeof cancelCheckout>>[]) {
      if (told.ok && told.value.phase === 'closed')
        expect(told.value.status).toBe(paid ? 'PAID' : 'CANCELLED');
    }
    await shop.world.live(shop.world.timeline.now() + SOON_MS);
    expect(await statusOf(shop, checkout)).toBe(paid ? 'PAID' : 'CANCELLED');
  }));

test('B08 a customer who pays before the till has the code: the webhook may come when it likes, it is not lost', () =>
  inManyOrders(async (shop, run) => {
    const { world } = shop;
    const webhookOnCreate = world.chance.isTrue(50);
    await world.gateway.control('modes', { webhookOnCreate });
    const payAtOnce: Runner = async (next) => {
      for (;;) {
        await next('the customer waits');
        const [code] = await shop.facts();
        if (code) return act(shop, `${code[0]}/pay`);
      }
    };
    await run(
      () => openOrder(shop.process(0).checkout, { ...shop.request('sale'), amount: PRICE }),
      payAtOnce,
    );
    // One that had to wait for a lock for too long is on its way again.
    const wasHeard = (await world.gateway.book()).every(
      (line) => line.kind !== 'delivery' || line.status === 204,
    );
    if (!wasHeard) return;
    await store.setTime(world.timeline.now());
    const { rows } = await store.db.execute<{ status: string; dueMs: number }>(sql`
      select status, extract(epoch from watch_at - now())::float8 * 1000 as "dueMs" from checkouts`);
    // What was said a moment ago, that there is a new checkout, may hold the next read back for two seconds.
    if (rows[0]?.status !== 'PAID') expect(rows[0]?.dueMs).toBeLessThanOrEqual(webhookOnCreate ? 2_000 : 0);
  }));

test('C14 given back twice in the portal and read by several at once: both are booked, each of them once', () =>
  inManyOrders(async (shop, run) => {
    const { checkout, gatewayId } = await sell(shop);
    await act(shop, `${gatewayId}/pay`);
    await shop.world.live(shop.world.timeline.now() + SOON_MS);
    const { id } = checkout;
    const { branchId } = shop.staff;
    const giveBack =
      (amount: string): Runner =>
      async (next) => {
        await next(`${amount} is given back`);
        return act(shop, `${gatewayId}/refund`, { amount });
      };
    const check = (till: number) => () => checkCheckout(shop.process(till).checkout, { id, branchId });
    const look = async () => {
      const { checkout: deps } = shop.process(1);
      await sweep(deps, 'recent');
      return Promise.all(await watchCheckouts(deps, 5));
    };
    await run(giveBack('2.50'), giveBack('10'), check(0), check(1), look);
  }));

test('C07 of two managers who refund everything at once one does, and the other moves nothing', () =>
  inManyOrders(async (shop, run) => {
    const { checkout, gatewayId } = await sell(shop);
    await act(shop, `${gatewayId}/pay`);
    await shop.world.live(shop.world.timeline.now() + SOON_MS);
    const staff = { ...shop.staff, id: asStaffId(MANAGER), role: 'manager' } as const;
    const giveBack = (number: number) => () =>
      refundCheckout(shop.process(number).checkout, {
        id: checkout.id,
        idempotencyKey: `refund ${number}`.padStart(26, '0'),
        amount: PRICE,
        note: 'Came back',
        staff,
      });
    const answers = (await run(giveBack(0), giveBack(1))) as Awaited<ReturnType<typeof refundCheckout>>[];
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await shop.facts()).get(gatewayId)?.refundedMinor).toBe(PRICE.minor);
    expect((await shop.book()).filter(({ kind }) => kind === 'refunded')).toHaveLength(1);
  }));

test('B36 a stranger’s payment that two processes sweep at once is set aside once', () =>
  inManyOrders(async (shop, run) => {
    // What the account did before the shop's first sale is none of its business.
    await sell(shop);
    const made = await shop.done(shop.world.gateway.call('/checkout/link', invoice('1', '1')));
    if (!made) throw new Error('The gateway made no link.');
    await act(shop, `${made.id}/pay`);
    const sweepBy = (process: number) => () => sweep(shop.process(process).checkout, 'recent');
    await run(sweepBy(0), sweepBy(1));
    const { rows } = await store.db.execute<{ transfer: string }>(
      sql`select transfer from ledger where gateway_id = ${made.id} and account = 'gateway_clearing'`,
    );
    expect(rows).toHaveLength(1);
  }));
