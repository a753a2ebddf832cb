import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkouts, orders } from '../../db/schema/orders';
import { staff } from '../../db/schema/staff';
import { asBranchId, asOrderReference, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import { openByReference, type OpenByReferenceInput } from './open-by-reference';
import { readCheckout } from '../observe/read-checkout';
import { recoverCreate } from '../create/recover-create';
import { createWorld, type World } from '../testing/create-world';

const SHOP = { id: asStaffId('stf_shop'), branchId: asBranchId('brn_test'), role: 'system' } as const;

const customer = { firstName: 'Test', lastName: 'User', email: 'test@user.example' };
const billingAddress = { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' };
const items = [{ name: 'Lamp', quantity: '1', lineTotal: money(2_000, 'AED') }];
const onSite: CheckoutRequest = {
  channel: 'web',
  language: 'en',
  returnUrl: 'https://shop.test/thanks',
  customer,
  billingAddress,
  items,
};
const inApp: CheckoutRequest = { channel: 'mobile', language: 'ar', customer, billingAddress, items };
const link: CheckoutRequest = {
  channel: 'link',
  language: 'en',
  description: 'Lamp',
  expiresIn: 60,
  customer,
};

let world: World;
beforeEach(async () => {
  world = await createWorld();
  await world.db
    .insert(staff)
    .values({ id: SHOP.id, branchId: SHOP.branchId, name: 'Web shop', role: 'system' });
});
afterEach(() => world.drop());

let asked = 0;
const ask = (change: Partial<OpenByReferenceInput> = {}): OpenByReferenceInput => ({
  idempotencyKey: `request-${(asked += 1).toString().padStart(20, '0')}`,
  staff: { ...SHOP, grants: ['checkouts.open'] },
  reference: asOrderReference('LAMP-1'),
  amount: money(2_000, 'AED'),
  request: onSite,
  ...change,
});
const open = (change?: Partial<OpenByReferenceInput>) => openByReference(world.deps, ask(change));

async function opened(change?: Partial<OpenByReferenceInput>) {
  const result = await open(change);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('another system', () => {
  test.each([onSite, inApp, link])('asks the gateway for what it was asked: $channel', async (request) => {
    const { checkout, qr } = await opened({ request });
    expect(checkout).toMatchObject({ phase: 'open', status: 'PENDING', reference: 'LAMP-1' });
    const [sent] = world.gateway.creates;
    expect(sent).toMatchObject({ ...request, requestId: checkout.requestId, amount: money(2_000, 'AED') });
    // A link may be shown; on a site and in an app there is nothing to scan.
    expect(qr === null).toBe(request.channel !== 'link');
  });

  test('A06 whose create got no answer asks for the very same a second time', async () => {
    world.gateway.nextCreate = { commits: false, error: { kind: 'in_doubt', detail: 'time-out' } };
    const { checkout } = await opened();
    expect(checkout.phase).toBe('outcome_unknown');
    const deps = { ...world.deps, store: { ...world.deps.store, isAwaited: () => Promise.resolve(true) } };
    await recoverCreate(deps, checkout);
    world.time.now += 6_000;
    await recoverCreate(deps, checkout);
    const [first, second] = world.gateway.creates;
    expect(second).toEqual(first);
  });

  test('whose payer comes back sends them to us first, and keeps where they go on to', async () => {
    const deps = { ...world.deps, returnPage: (id: string) => `https://till.test/return/${id}` };
    const result = await openByReference(deps, ask());
    if (!result.ok) throw new Error(result.error.kind);
    const { id, request } = result.value.checkout;
    expect(world.gateway.creates).toMatchObject([{ returnUrl: `https://till.test/return/${id}` }]);
    expect(request).toMatchObject({ returnUrl: 'https://shop.test/thanks' });
  });

  test('may not without a right to, whatever else it may', async () => {
    const staffWithout = { ...SHOP, grants: ['checkouts.see', 'refunds.make'] } as const;
    expect(await open({ staff: staffWithout })).toMatchObject({ error: { kind: 'not_allowed' } });
    expect(await world.db.select().from(orders)).toEqual([]);
  });

  test('A01 of fifty arrivals of one request one asks the gateway', async () => {
    const request = ask();
    const answers = await Promise.all(Array.from({ length: 50 }, () => openByReference(world.deps, request)));
    for (const answer of answers) expect(answer.ok || answer.error.kind).toBeOneOf([true, 'in_flight']);
    expect(world.gateway.creates).toHaveLength(1);
    expect(await world.db.select().from(checkouts)).toHaveLength(1);
  });

  test('collects an order once: not beside a checkout that can be paid, and not after money came', async () => {
    const { checkout: first } = await opened();
    expect(await open()).toMatchObject({ error: { kind: 'already_payable', checkout: { id: first.id } } });
    world.gateway.setStatus(first.requestId, 'EXPIRED');
    await readCheckout(world.deps, first);
    const { checkout: second } = await opened({ request: link });
    expect(second.orderId).toBe(first.orderId);
    world.gateway.setStatus(second.requestId, 'PAID');
    await readCheckout(world.deps, second);
    expect(await open()).toMatchObject({ error: { kind: 'already_paid', checkout: { id: second.id } } });
    expect(world.gateway.creates).toHaveLength(2);
  });

  test.each([
    ['another amount', { amount: money(2_001, 'AED') }],
    ['another currency', { amount: money(2_000, 'USD') }],
    ['another branch', { staff: { ...SHOP, branchId: asBranchId('brn_other'), grants: ['checkouts.open'] } }],
  ] as const)('cannot take the number of an order for %s', async (_, change) => {
    const { checkout } = await opened();
    world.gateway.setStatus(checkout.requestId, 'EXPIRED');
    await readCheckout(world.deps, checkout);
    expect(await open(change)).toMatchObject({ error: { kind: 'reference_taken' } });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('E19 opens nothing under an unknown number while a restore is being completed', async () => {
    const watch = { ...world.deps.watch, restoredFrom: () => Promise.resolve({}) };
    const asking = openByReference({ ...world.deps, watch }, ask());
    expect(await asking).toMatchObject({ error: { kind: 'not_ready' } });
    expect(world.gateway.creates).toEqual([]);
    await opened();
    const again = openByReference({ ...world.deps, watch }, ask());
    expect(await again, 'a known one is known').toMatchObject({ error: { kind: 'already_payable' } });
  });

  test('does not stand among the last sales of the till', async () => {
    await opened();
    expect(await world.deps.store.recentOrders(SHOP.branchId, 10)).toEqual([]);
  });
});
