import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCheckoutBody } from '../../../api/v1/open-checkout-body';
import { openOrder } from '../../../checkout/open/open-order';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createHistoryStore } from '../../../db/history/history-store';
import { staff } from '../../../db/schema/staff';
import { neverBroken } from '../../../db/testing/never-broken';
import { asStaffId } from '../../../domain/core/ids';
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

test('B20 money that came after the end is told as held back, and the checkout sends nobody to pay again', async () => {
  const { body } = await open(first);
  const stored = await world.deps.store.find(body.id as never, BRANCH.id);
  if (!stored) throw new Error('It was not stored.');
  for (const status of ['EXPIRED', 'PAID'] as const) {
    world.gateway.setStatus(stored.requestId, status);
    await readCheckout(world.deps, stored);
  }
  expect((await read(findForSystem(world.deps, first, stored.id))).body).toMatchObject({
    status: 'PAID',
    heldBack: { amount: '20.00', currency: 'AED', reason: 'late' },
    redirectUrl: null,
  });
});
