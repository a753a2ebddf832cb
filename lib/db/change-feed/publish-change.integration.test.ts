import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { readCheckout } from '../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../checkout/testing/create-world';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import { createExceptionStore } from '../exceptions/exception-store';
import { exceptions } from '../schema/money';
import { asExceptionId } from '../../domain/checkout/exception';
import { type CheckoutChange, listenForChanges } from './listen';

let world: World;
let checkout: Checkout;
let heard: (CheckoutChange | null)[];
let listener: { close(): void };

beforeEach(async () => {
  world = await createWorld();
  await world.db.execute(sql`
    insert into outbound_webhooks (id, branch_id, url, secret, created_by, created_at, allow_private_network)
    values ('whk_test', 'brn_test', 'https://shop.example.test', 'x', 'stf_test', now(), false)`);
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  checkout = opened.value.checkout;
  heard = [];
  listener = listenForChanges(world.url, {
    onChange: (change) => heard.push(change),
    onDue: () => undefined,
    onTill: () => undefined,
    onSessionsEnded: () => undefined,
    onInstance: () => undefined,
    onError: () => undefined,
  });
  await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 60_000 });
});
afterEach(async () => {
  listener.close();
  await world.drop();
});

/** The gateway shows this from now on, and we read it. */
async function show(change: Partial<GatewayCheckout>): Promise<Checkout> {
  const seen = world.gateway.checkouts.get(checkout.requestId);
  if (!seen) throw new Error('The gateway lost it.');
  world.gateway.checkouts.set(checkout.requestId, {
    ...seen,
    statusText: change.status ?? seen.statusText,
    ...change,
  });
  return readCheckout(world.deps, checkout);
}

const deliveries = async () => {
  const { rows } = await world.db.execute<{ refunded: string; status: string }>(sql`
    select data ->> 'refunded' as refunded, data ->> 'status' as status
    from outbound_deliveries order by created_at, id`);
  return rows;
};

test('a second partial refund at the gateway is told to other processes and to other systems', async () => {
  await show({ status: 'PAID' });
  const first = await show({ status: 'PARTIALLY_REFUNDED', refundedMinor: 250 });
  const second = await show({ refundedMinor: 500 });
  expect(second).toMatchObject({
    status: 'PARTIALLY_REFUNDED',
    refundedMinor: 500,
    version: first.version + 1,
  });
  await vi.waitFor(
    () => expect(heard.at(-1)).toMatchObject({ checkoutId: checkout.id, version: second.version }),
    {
      timeout: 60_000,
    },
  );
  const told = await deliveries();
  expect(told).toContainEqual({ refunded: '2.50', status: 'PARTIALLY_REFUNDED' });
  expect(told).toContainEqual({ refunded: '5.00', status: 'PARTIALLY_REFUNDED' });
});

test('reads that show nothing new are told to nobody', async () => {
  const paid = await show({ status: 'PAID' });
  const before = await deliveries();
  await show({});
  const again = await show({});
  expect(again.lastObservation).toBeGreaterThan(paid.lastObservation);
  expect(again.version).toBe(paid.version);
  await world.deps.store.change(checkout.id, () => ({
    set: {
      lastReadAt: 5,
      emptySearches: 3,
      lastSearchAt: 7,
      creates: 2,
      phase: paid.phase,
      status: paid.status,
    },
    events: [],
  }));
  expect(await deliveries()).toEqual(before);
  const ended = await show({ status: 'REFUNDED', refundedMinor: 1_250 });
  await vi.waitFor(
    () => expect(heard.at(-1)).toMatchObject({ checkoutId: checkout.id, version: ended.version }),
    {
      timeout: 60_000,
    },
  );
  expect(ended.version).toBe(paid.version + 1);
});

test('what a manager accepts as money of its sale is told', async () => {
  await show({ status: 'EXPIRED' });
  const late = await show({ status: 'PAID' });
  expect(late.booked?.to).toBe('suspense');
  const [found] = await world.db.select({ id: exceptions.id }).from(exceptions);
  await createExceptionStore(world.db).resolve({
    id: asExceptionId(found?.id ?? ''),
    branchId: world.staff.branchId,
    resolution: 'accepted',
    by: world.staff.id,
    note: 'asked the customer',
    onTopOfMinor: null,
  });
  await vi.waitFor(
    () => expect(heard.at(-1)).toMatchObject({ checkoutId: checkout.id, version: late.version + 1 }),
    { timeout: 60_000 },
  );
});
