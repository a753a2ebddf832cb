import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCheckout } from '../checkout/observe/read-checkout';
import { openAnother } from '../checkout/open/open-another';
import { openOrder } from '../checkout/open/open-order';
import { createWorld, type World } from '../checkout/testing/create-world';
import { createExceptionStore } from '../db/exceptions/exception-store';
import { ledger } from '../db/schema/money';
import { seedStaff } from '../db/staff/seed';
import { TEST_BRANCH } from '../db/testing/seed-branches';
import type { Checkout } from '../domain/checkout/checkout';
import type { ExceptionKind } from '../domain/checkout/exception';
import { asBranchId, asStaffId } from '../domain/core/ids';
import type { GatewayCheckout } from '../domain/gateway/gateway-checkout';
import { money } from '../domain/money/money';
import type { Session } from '../domain/ports/staff-store';
import { resolveExceptionBody } from '../api/exceptions/exception';
import { settleException } from '../server/handlers/office/exceptions';
import { listExceptions, resolveException } from './exceptions';

const manager = { id: asStaffId('stf_manager'), role: 'manager', branchId: asBranchId('brn_test') } as const;
const WHOLE = money(1250, 'AED');

let world: World;
let deps: { store: ReturnType<typeof createExceptionStore> };
beforeEach(async () => {
  world = await createWorld();
  deps = { store: createExceptionStore(world.db) };
  await seedStaff(world.db, TEST_BRANCH, [
    { id: manager.id, name: 'Mona', role: 'manager', pinHash: 'unused' },
  ]);
});
afterEach(() => world.drop());

const become = async (checkout: Checkout, change: Partial<GatewayCheckout>): Promise<void> => {
  const found = world.gateway.checkouts.get(checkout.requestId);
  const current = await world.deps.store.find(checkout.id, world.staff.branchId);
  if (!found || !current) throw new Error('The checkout is gone.');
  const statusText = change.status ?? found.status;
  world.gateway.checkouts.set(checkout.requestId, { ...found, statusText, ...change });
  await readCheckout(world.deps, current);
};

/** One sale whose two codes were both paid after their end: one is late, the other comes twice. */
const bothLate = async (): Promise<readonly [Checkout, Checkout]> => {
  const first = await openOrder(world.deps, world.chargeInput());
  if (!first.ok) throw new Error(first.error.kind);
  await become(first.value.checkout, { status: 'EXPIRED' });
  const { orderId } = first.value.checkout;
  const second = await openAnother(world.deps, { ...world.chargeInput(), orderId });
  if (!second.ok) throw new Error(second.error.kind);
  await become(second.value.checkout, { status: 'EXPIRED' });
  await become(second.value.checkout, { status: 'PAID' });
  await become(first.value.checkout, { status: 'PAID' });
  return [first.value.checkout, second.value.checkout];
};

const openOne = async (kind: ExceptionKind) => {
  const listed = await listExceptions(deps, { staff: manager, state: 'open' });
  const found = listed.ok ? listed.value.find((each) => each.kind === kind) : undefined;
  if (!found) throw new Error(`No open exception: ${kind}`);
  return found;
};

const accept = async (kind: ExceptionKind, more: { note?: string; onTopOfMinor?: number } = {}) =>
  resolveException(deps, {
    id: (await openOne(kind)).id,
    staff: manager,
    resolution: 'accepted',
    note: more.note ?? null,
    onTopOfMinor: more.onTopOfMinor,
  });

const counted = async (): Promise<number> => {
  const rows = await world.db.select().from(ledger).where(eq(ledger.account, 'receivable'));
  return rows.reduce((sum, { amountMinor }) => sum - amountMinor, 0);
};

const HAS_MONEY = { ok: false, error: { kind: 'sale_has_money', saleHas: WHOLE } };

test('B25 the second payment of a sale is not accepted by the same press as the first', async () => {
  await bothLate();
  for (const kind of ['late', 'duplicate'] as const)
    expect(await openOne(kind), 'each knows of the other').toMatchObject({
      saleHas: null,
      othersAside: WHOLE,
    });
  expect(await accept('late')).toMatchObject({ ok: true });
  expect(await openOne('duplicate'), 'its card says so at once').toMatchObject({
    saleHas: WHOLE,
    othersAside: null,
  });
  expect(await accept('duplicate')).toEqual(HAS_MONEY);
  expect(await accept('duplicate', { note: 'the customer bought two' })).toEqual(HAS_MONEY);
  expect(await accept('duplicate', { onTopOfMinor: 1250 }), 'nobody said why').toEqual(HAS_MONEY);
  expect(await accept('duplicate', { note: 'two', onTopOfMinor: 1000 }), 'of another sum').toEqual(HAS_MONEY);
  expect(await counted()).toBe(1250);
  expect(await accept('duplicate', { note: 'two', onTopOfMinor: 1250 })).toMatchObject({ ok: true });
  expect(await counted()).toBe(2500);
});

test('who accepted a payment is known of that payment alone', async () => {
  const [first, second] = await bothLate();
  const { findAcceptors } = world.deps.store;
  expect(await findAcceptors(first.orderId)).toEqual(new Map());
  await accept('late');
  expect(await findAcceptors(first.orderId)).toEqual(new Map([[second.id, 'Mona']]));
});

test('of two managers who accept one payment each at the same moment, one is told of the other', async () => {
  await bothLate();
  const [late, twice] = [await openOne('late'), await openOne('duplicate')];
  const answers = await Promise.all(
    [late, twice].map(({ id }) =>
      resolveException(deps, { id, staff: manager, resolution: 'accepted', note: null }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toEqual(HAS_MONEY);
  expect(await counted()).toBe(1250);
});

test('once the first went back to the customer, the other one is accepted as any', async () => {
  const [, second] = await bothLate();
  await accept('late');
  await become(second, { status: 'REFUNDED', refundedMinor: 1250 });
  expect(await openOne('duplicate')).toMatchObject({ saleHas: null, othersRefunded: WHOLE });
  expect(await accept('duplicate')).toMatchObject({ ok: true });
});

test('once one of two that are set aside was refunded, the other one says so, and of a dispute it is silent', async () => {
  const [first, second] = await bothLate();
  await become(second, { status: 'REFUNDED', refundedMinor: 1250 });
  expect(await openOne('duplicate')).toMatchObject({
    othersAside: null,
    othersRefunded: WHOLE,
    saleHas: null,
  });
  await become(first, { status: 'CHARGEBACK' });
  const open = await listExceptions(deps, { staff: manager, state: 'open' });
  for (const each of open.ok ? open.value : []) expect(each.othersAside, each.kind).toBeNull();
});

test('what went back in part still leaves the sale with money, and says how much', async () => {
  const [, second] = await bothLate();
  await accept('late');
  await become(second, { status: 'PARTIALLY_REFUNDED', refundedMinor: 250 });
  expect(await openOne('duplicate')).toMatchObject({ saleHas: money(1000, 'AED') });
});

test('the API refuses it with the sum that the sale has, until that sum and a reason are sent', async () => {
  await bothLate();
  await accept('late');
  const { id } = await openOne('duplicate');
  const session = { staff: manager, deviceReference: 'till-1' } as unknown as Session;
  const send = async (body: object) =>
    settleException(deps, session, {
      id,
      ...resolveExceptionBody.parse({ resolution: 'accepted', ...body }),
    });
  const refused = await send({ note: '  ', onTopOfMinor: 1250 });
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { kind: 'sale_has_money', saleHas: { minor: 1250, currency: 'AED' } },
  ]);
  expect((await send({ note: 'bought two', onTopOfMinor: 1250 })).status).toBe(200);
});

test('each of two payments has the number that its code has in the sale, whichever came first, and the sale’s note', async () => {
  const noted = await openOrder(world.deps, world.chargeInput({ note: 'Box of pastries' }));
  if (!noted.ok) throw new Error(noted.error.kind);
  const { checkout } = noted.value;
  await become(checkout, { status: 'EXPIRED' });
  await become(checkout, { status: 'PAID' });
  expect(await openOne('late'), 'the only one has none').toMatchObject({
    ...{ payment: null, note: 'Box of pastries', refundedAside: null },
  });
  await become(checkout, { status: 'PARTIALLY_REFUNDED', refundedMinor: 250 });
  expect(await openOne('late')).toMatchObject({
    setAside: money(1000, 'AED'),
    refundedAside: money(250, 'AED'),
  });
  expect(await accept('late')).toMatchObject({
    ...{ ok: true, value: { setAside: null, refundedAside: money(250, 'AED') } },
  });
  await bothLate();
  expect(await openOne('duplicate'), 'it came second').toMatchObject({ payment: 1, note: null });
  expect(await openOne('late')).toMatchObject({ payment: 2 });
});
