import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCheckoutBody } from '../../../api/v1/open-checkout-body';
import { openOrder } from '../../../checkout/open/open-order';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createHistoryStore } from '../../../db/history/history-store';
import { staff } from '../../../db/schema/staff';
import { neverBroken } from '../../../db/testing/never-broken';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { asStaffId, type CheckoutId } from '../../../domain/core/ids';
import { money } from '../../../domain/money/money';
import type { Caller } from '../../../domain/ports/staff-store';
import { KEY_ACTIONS } from '../../../domain/staff/api-key';
import { cancelForSystem, findForSystem, listForSystem, refuseCapture } from './checkouts';
import { openForSystem } from './open-checkout';
import { refundForSystem } from './refunds';
import { sampleBranch } from '../../../domain/testing/samples';

const BRANCH = sampleBranch();

const caller = (id: string): Caller => ({
  branch: BRANCH,
  staff: { id: asStaffId(id), name: id, role: 'system', branchId: BRANCH.id, grants: KEY_ACTIONS },
});
const [first, second] = [caller('stf_first'), caller('stf_second')];

let world: World;
beforeEach(async () => {
  world = await createWorld();
  for (const { staff: system } of [first, second])
    await world.db
      .insert(staff)
      .values({ id: system.id, branchId: BRANCH.id, name: system.name, role: 'system' });
});
afterEach(() => world.drop());

let asked = 0;
const key = () => `request-${String((asked += 1)).padStart(16, '0')}`;

type Body = Record<string, unknown> & { readonly id?: string };

async function read(answer: Promise<Response>): Promise<{ readonly status: number; readonly body: Body }> {
  const { status } = await answer;
  return { status, body: await (await answer).json() };
}

const open = (by: Caller, order: object = {}) =>
  read(
    openForSystem({ checkouts: world.deps, payerUrl: undefined }, by, {
      idempotencyKey: key(),
      body: openCheckoutBody.parse({
        channel: 'qr',
        order: { reference: '1001', amount: '20.00', currency: 'AED', ...order },
      }),
    }),
  );

const list = (by: Caller, reference?: string) =>
  read(
    listForSystem(
      { history: { store: createHistoryStore(world.db, neverBroken) }, payBase: world.deps.payBase },
      by,
      { reference },
    ),
  );

const idsOf = ({ body }: { readonly body: Body }) =>
  (body as unknown as { checkouts: Body[] }).checkouts.map(({ id }) => id);

describe('two systems of one branch that use the same order number', () => {
  test('each opens, is told and pays its own, and no answer names the other’s', async () => {
    const mine = await open(first);
    const other = await open(second);
    expect([mine.status, other.status]).toEqual([201, 201]);
    expect([mine.body.reference, other.body.reference]).toEqual(['1001', '1001']);
    for (const [by, own, foreign] of [
      [first, mine, other],
      [second, other, mine],
    ] as const) {
      expect(idsOf(await list(by, '1001'))).toEqual([own.body.id]);
      expect(idsOf(await list(by))).toEqual([own.body.id]);
      const again = await open(by);
      expect(again).toMatchObject({ status: 409, body: { checkoutId: own.body.id } });
      expect(JSON.stringify(again.body)).not.toContain(foreign.body.id);
    }
  });

  test('neither sees, cancels, captures or refunds what is the other’s', async () => {
    const { body: foreign } = await open(first);
    const id = String(foreign.id);
    const refund = { id, idempotencyKey: key(), body: { amount: '1.00', reason: 'Mine?' } };
    for (const answer of [
      findForSystem(world.deps, second, id),
      cancelForSystem(world.deps, second, { id, idempotencyKey: key() }),
      refuseCapture(world.deps, second, id),
      refundForSystem(world.deps, second, refund),
    ])
      expect(await read(answer)).toMatchObject({ status: 404, body: { kind: 'not_found' } });
    expect(world.gateway.cancels).toEqual([]);
    expect((await read(findForSystem(world.deps, first, id))).body).toMatchObject({ status: 'PENDING' });
  });

  test('both see what the shop itself sells', async () => {
    const sold = await openOrder(world.deps, world.chargeInput());
    if (!sold.ok) throw new Error(sold.error.kind);
    const { id } = sold.value.checkout;
    for (const by of [first, second]) {
      expect((await read(findForSystem(world.deps, by, id))).status).toBe(200);
      expect(idsOf(await list(by))).toEqual([id]);
    }
  });
});

describe('money that does not count for its order is told as held back, and nobody is sent to pay again', () => {
  async function stored(id: unknown): Promise<Checkout> {
    const found = await world.deps.store.find(id as CheckoutId, BRANCH.id);
    if (!found) throw new Error('It was not stored.');
    return found;
  }
  async function become(id: unknown, status: Status): Promise<void> {
    const found = await stored(id);
    world.gateway.setStatus(found.requestId, status);
    await readCheckout(world.deps, found);
  }
  const told = async (id: unknown) => (await read(findForSystem(world.deps, first, String(id)))).body;
  const heldBack = (reason: string, amount = '20.00') => ({
    heldBack: { amount, currency: 'AED', reason },
    redirectUrl: null,
  });

  test('B20 after the end', async () => {
    const { body } = await open(first);
    await become(body.id, 'EXPIRED');
    await become(body.id, 'PAID');
    expect(await told(body.id)).toMatchObject({ status: 'PAID', ...heldBack('late') });
  });

  test('B25 a second time', async () => {
    const { body: one } = await open(first);
    await become(one.id, 'EXPIRED');
    const { body: two } = await open(first);
    await become(two.id, 'PAID');
    await become(one.id, 'PAID');
    expect(await told(one.id)).toMatchObject({ status: 'PAID', ...heldBack('duplicate') });
    expect(await told(two.id)).toMatchObject({ status: 'PAID', heldBack: null });
  });

  test('B27 in another amount', async () => {
    const { body } = await open(first);
    const { requestId } = await stored(body.id);
    const seen = world.gateway.checkouts.get(requestId);
    if (!seen) throw new Error('The gateway lost it.');
    world.gateway.checkouts.set(requestId, { ...seen, amount: money(500, 'AED') });
    await become(body.id, 'PAID');
    const answer = await told(body.id);
    expect(answer).toMatchObject({ amount: '20.00', ...heldBack('other_amount', '5.00') });
    expect(answer.status, 'which alone is paid').not.toBe('PAID');
  });
});

describe('an SMS is asked for', () => {
  const link = (phone: string) =>
    read(
      openForSystem({ checkouts: world.deps, payerUrl: undefined }, first, {
        idempotencyKey: key(),
        body: openCheckoutBody.parse({
          channel: 'link',
          send: { sms: true },
          order: {
            ...{ reference: '1001', amount: '20.00', currency: 'AED' },
            customer: { firstName: 'Amira', email: 'amira@example.com', phone },
          },
        }),
      }),
    );

  test('to no landline and no free number, and nothing is opened', async () => {
    for (const phone of ['04 234 5678', '800 12345']) {
      const { status, body } = await link(phone);
      expect([status, body.kind], phone).toEqual([400, 'bad_request']);
      expect(JSON.stringify(body.errors)).toContain('#/send/sms');
    }
    expect(world.gateway.creates).toEqual([]);
  });

  test('to a mobile number', async () => {
    expect((await link('050 123 4567')).status).toBe(201);
    expect(world.gateway.creates).toMatchObject([{ sendSms: true }]);
  });
});
