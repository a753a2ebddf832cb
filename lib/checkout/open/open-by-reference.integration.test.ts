import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkouts, orders } from '../../db/schema/orders';
import { exceptions } from '../../db/schema/money';
import { staff } from '../../db/schema/staff';
import { asBranchId, asOrderReference, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import type { Checkout } from '../../domain/checkout/checkout';
import type { Status } from '../../domain/checkout/status';
import { openByReference, type OpenByReferenceInput } from './open-by-reference';
import { openOrder } from './open-order';
import { readCheckout } from '../observe/read-checkout';
import { recoverCreate } from '../create/recover-create';
import { drawQr } from '../../qr/qr-codec';
import { createWorld, type World } from '../testing/create-world';
import { PAY_BASE } from '../testing/fake-gateway';

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

  test('shows a code as large as it asked for, the gateway’s own picture', async () => {
    const drawn = await drawQr(`${PAY_BASE}/qr/some-key`, 600);
    world.gateway.png = drawn.png;
    const request = {
      channel: 'qr',
      language: 'en',
      expiresIn: 15,
      qrSize: 600,
      deviceReference: 'web',
    } as const;
    expect((await opened({ request })).qr).toEqual(drawn);
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
    ['another branch', { id: asStaffId('stf_apart'), branchId: asBranchId('brn_other') }],
    ['the same branch', { id: asStaffId('stf_second'), branchId: SHOP.branchId }],
  ])(
    'of %s may use the same number: each has an order of its own and never sees the other',
    async (_, who) => {
      await world.db.insert(staff).values({ ...who, name: 'Second shop', role: 'system' });
      const second = { ...who, role: 'system', grants: ['checkouts.open'] } as const;
      const first = await opened();
      const other = await opened({ staff: second });
      expect(other.checkout.orderId).not.toBe(first.checkout.orderId);
      expect([first, other].map(({ checkout: { reference, systemId } }) => [reference, systemId])).toEqual([
        ['LAMP-1', SHOP.id],
        ['LAMP-1', who.id],
      ]);
      expect(
        world.gateway.creates.map(({ reference }) => reference),
        'what the payer reads is of one order alone',
      ).toEqual(['LAMP-1', `LAMP-1-${who.id.slice(-4)}`]);
      world.gateway.setStatus(other.checkout.requestId, 'PAID');
      const paid = await readCheckout(world.deps, other.checkout);
      expect(paid).toMatchObject({ status: 'PAID', booked: { to: 'receivable' } });
      expect(await open({ staff: second })).toMatchObject({
        error: { kind: 'already_paid', checkout: { id: other.checkout.id } },
      });
      expect(await open()).toMatchObject({
        error: { kind: 'already_payable', checkout: { id: first.checkout.id } },
      });
    },
  );

  test('may use a number that looks like the shop’s own, or like another one’s with its suffix', async () => {
    const charged = await openOrder(world.deps, world.chargeInput());
    if (!charged.ok) throw new Error(charged.error.kind);
    const { reference } = charged.value.checkout;
    const { checkout } = await opened({ reference });
    expect(checkout).toMatchObject({ reference, gatewayReference: `${reference}-shop` });
    const suffixed = await opened({ reference: checkout.gatewayReference });
    expect(suffixed.checkout.gatewayReference).toBe(`${reference}-shop-shop`);
  });

  test('A01 of thirty systems that open one number at the same moment each has its own', async () => {
    const systems = Array.from({ length: 30 }, (_, index) => asStaffId(`stf_many_${index}x`));
    await world.db
      .insert(staff)
      .values(systems.map((id) => ({ id, branchId: SHOP.branchId, name: id, role: 'system' as const })));
    const made = await Promise.all(
      systems.map((id) => opened({ staff: { ...SHOP, id, grants: ['checkouts.open'] } })),
    );
    expect(new Set(made.map(({ checkout }) => checkout.gatewayReference)).size).toBe(30);
    expect(new Set(made.map(({ checkout }) => checkout.orderId)).size).toBe(30);
  });

  describe('asks for another amount under the same number', () => {
    const dearer = { amount: money(2_500, 'AED') };
    const become = (checkout: Checkout, status: Status) => {
      world.gateway.setStatus(checkout.requestId, status);
      return readCheckout(world.deps, checkout);
    };

    test.each(['EXPIRED', 'CANCELLED', 'FAILED'] as const)(
      'and gets it once the first code is %s and nothing was paid',
      async (status) => {
        const { checkout: first } = await opened();
        await become(first, status);
        const { checkout: second } = await opened(dearer);
        expect(second).toMatchObject({ orderId: first.orderId, amount: dearer.amount });
        expect(await become(second, 'PAID')).toMatchObject({
          status: 'PAID',
          booked: { amount: dearer.amount, to: 'receivable' },
        });
        expect(await world.deps.store.find(first.id, SHOP.branchId)).toMatchObject({
          amount: money(2_000, 'AED'),
        });
      },
    );

    test.each(['creating', 'open', 'outcome_unknown', 'cancelling'] as const)(
      'and is refused while a code is in phase %s',
      async (phase) => {
        const { checkout } = await opened();
        await world.db.update(checkouts).set({ phase });
        for (const change of [dearer, { amount: money(2_000, 'USD') }])
          expect(await open(change)).toMatchObject({ error: { kind: 'reference_taken' } });
        expect(await world.deps.store.find(checkout.id, SHOP.branchId)).toMatchObject({
          amount: money(2_000, 'AED'),
        });
        expect(world.gateway.creates).toHaveLength(1);
      },
    );

    test.each(['PAID', 'REFUNDED', 'AUTHORIZED'] as const)(
      'and is refused after money came, or was reserved (%s)',
      async (status) => {
        const { checkout } = await opened();
        await become(checkout, status);
        expect(await open(dearer)).toMatchObject({ error: { kind: 'reference_taken' } });
        expect(world.gateway.creates).toHaveLength(1);
      },
    );

    test('B20 whose first code is paid after all: that is late money of the earlier amount, and the new one is paid for itself', async () => {
      const { checkout: first } = await opened();
      await become(first, 'CANCELLED');
      const { checkout: second } = await opened(dearer);
      const late = await become(first, 'PAID');
      expect(late).toMatchObject({
        booked: { amount: money(2_000, 'AED'), to: 'suspense', because: 'late' },
      });
      expect(await become(second, 'PAID')).toMatchObject({
        booked: { amount: dearer.amount, to: 'receivable' },
      });
      const reports = await world.db.select().from(exceptions);
      expect(reports.map(({ kind, checkoutId, amountMinor }) => [kind, checkoutId, amountMinor])).toEqual([
        ['paid_after_cancel', first.id, 2_000],
      ]);
    });

    test('A02 again and again: the repetition of a request is answered with its own checkout', async () => {
      const request = ask();
      const first = await openByReference(world.deps, request);
      if (!first.ok) throw new Error(first.error.kind);
      await become(first.value.checkout, 'EXPIRED');
      await opened(dearer);
      expect(await openByReference(world.deps, request)).toMatchObject({
        ok: true,
        value: { checkout: { id: first.value.checkout.id, amount: money(2_000, 'AED') } },
      });
    });

    test('twice at once: one of the two amounts is asked for', async () => {
      const { checkout } = await opened();
      await become(checkout, 'EXPIRED');
      const answers = await Promise.all([
        open(dearer),
        open({ amount: money(3_000, 'AED') }),
        open({ amount: money(3_500, 'AED') }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      for (const answer of answers)
        expect(answer.ok || answer.error.kind).toBeOneOf([true, 'reference_taken']);
    });
  });

  test('E19 opens nothing under an unknown number while a restore is being completed', async () => {
    const reconcile = { ...world.deps.reconcile, restoredFrom: () => Promise.resolve({}) };
    const asking = openByReference({ ...world.deps, reconcile }, ask());
    expect(await asking).toMatchObject({ error: { kind: 'not_ready' } });
    expect(world.gateway.creates).toEqual([]);
    await opened();
    const again = openByReference({ ...world.deps, reconcile }, ask());
    expect(await again, 'a known one is known').toMatchObject({ error: { kind: 'already_payable' } });
  });

  test('does not stand among the last sales of the till', async () => {
    await opened();
    expect(await world.deps.store.recentOrders(SHOP.branchId, 10)).toEqual([]);
  });
});
