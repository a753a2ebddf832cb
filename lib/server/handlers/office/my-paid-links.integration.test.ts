import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { openOrder } from '../../../checkout/open/open-order';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createPaidSales } from '../../../db/checkouts/paid-of-device';
import { createExceptionStore } from '../../../db/exceptions/exception-store';
import { createOpenLinks } from '../../../db/links/open-of-device';
import type { TillExceptionListDto } from '../../../api/exceptions/exception';
import { createLinkStore } from '../../../db/links/link-store';
import { neverBroken } from '../../../db/testing/never-broken';
import { MOST_OPEN_OF_TILL } from '../../../domain/checkout/order';
import type { LinkedOrder, LinkRequest } from '../../../domain/link/payment-link';
import { money } from '../../../domain/money/money';
import { sampleSession } from '../../../domain/testing/samples';
import { MINUTE } from '../../../domain/core/durations';
import { renewLink } from '../../../links/link-order';
import { makeLink } from '../../../links/make-link';
import { endLink } from '../../../links/manage-links';
import type { LinkDeps } from '../../../links/new-link';
import { payByLink } from '../../../links/pay-by-link';
import { answerMyExceptions, listMine } from './exceptions';

let world: World;
let deps: LinkDeps;
let drawn = 0;
beforeEach(async () => {
  world = await createWorld();
  const links = createLinkStore(world.db, neverBroken);
  deps = { links, checkout: world.deps, changed: () => Promise.resolve() };
});
afterEach(() => world.drop());

const PAGE: LinkRequest = {
  kind: 'page',
  language: 'en',
  lifeMinutes: 60,
  note: 'Two cakes',
  delivery: null,
};
const customer = { firstName: 'Aisha', lastName: 'Khan', email: 'a@example.test', phone: '971501234567' };
const SENT: LinkRequest = { ...PAGE, kind: 'gateway', delivery: { customer, sms: true, email: false } };

const asked = (deviceReference = 'till-1') => ({
  idempotencyKey: `key-of-a-paid-link-${(drawn += 1)}`,
  staff: { ...world.staff, name: 'Test', role: 'cashier' } as const,
  deviceReference,
});

async function make(request: LinkRequest, deviceReference?: string): Promise<LinkedOrder> {
  const made = await makeLink(deps, { ...asked(deviceReference), amount: money(1_200, 'AED'), request });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

async function pay({ link, order }: LinkedOrder): Promise<void> {
  if (link.kind === 'page') await payByLink(deps, link.token);
  const found = await world.deps.store.findOrder(order.id, world.staff.branchId);
  const [newest] = found?.checkouts ?? [];
  if (!newest) throw new Error('Nothing can be paid.');
  world.gateway.setStatus(newest.requestId, 'PAID');
  await readCheckout(world.deps, newest);
}

async function heard(deviceReference = 'till-1') {
  const stores = {
    store: createExceptionStore(world.db),
    sales: createPaidSales(world.db),
    clock: world.deps.clock,
  };
  return listMine(stores, sampleSession({ deviceReference }));
}

test('the device that made a link hears that it was paid, with whom or what it was for; no other does', async () => {
  const [page, sent, nameless] = [
    await make(PAGE),
    await make(SENT),
    await make({ ...PAGE, note: null }),
    await make(PAGE),
  ];
  expect((await heard()).paid, 'nobody has paid').toEqual([]);
  for (const linked of [page, sent, nameless]) {
    await pay(linked);
    world.time.now += 1_000;
  }
  expect(await heard()).toEqual({
    exceptions: [],
    paid: [
      [nameless, nameless.order.reference],
      [sent, 'Aisha Khan'],
      [page, 'Two cakes'],
    ].map(([linked, linkFor]) => ({
      orderId: (linked as LinkedOrder).order.id,
      reference: (linked as LinkedOrder).order.reference,
      amount: { minor: 1_200, currency: 'AED' },
      madeAt: (linked as LinkedOrder).order.createdAt,
      linkFor,
    })),
  });
  expect((await heard('till-2')).paid).toEqual([]);
});

test('who makes the link anew hears of it from then on', async () => {
  const linked = await make(SENT);
  const renewed = await renewLink(deps, { ...asked('till-2'), orderId: linked.order.id });
  if (!renewed.ok) throw new Error(renewed.error.kind);
  await pay(renewed.value);
  expect((await heard('till-2')).paid).toMatchObject([{ orderId: linked.order.id, linkFor: 'Aisha Khan' }]);
  expect((await heard()).paid).toEqual([]);
});

async function told(deviceReference = 'till-1'): Promise<TillExceptionListDto['links']> {
  const { db, deps: checkout } = world;
  const stores = { store: createExceptionStore(db), sales: createPaidSales(db), links: createOpenLinks(db) };
  const session = sampleSession({ deviceReference });
  const answer: TillExceptionListDto = await (
    await answerMyExceptions({ ...stores, clock: checkout.clock }, session)
  ).json();
  return answer.links;
}

test('a till is told of the links it made while they can be paid, and of no other', async () => {
  const [page, sent] = [await make(PAGE), await make({ ...SENT, lifeMinutes: 120 })];
  const open = (...linked: readonly LinkedOrder[]) =>
    linked.map(({ order }) => ({ orderId: order.id, amount: { minor: 1_200, currency: 'AED' } }));
  expect(await told()).toEqual(expect.arrayContaining(open(page, sent)));
  expect(await told()).toHaveLength(2);
  expect(await told('till-2')).toBeUndefined();

  await pay(page);
  expect(await told(), 'one was paid').toEqual(open(sent));
  const again = await make(PAGE);
  await endLink(deps, { staff: asked().staff, orderId: again.order.id });
  expect(await told(), 'one was ended').toEqual(open(sent));

  const [newest] = (await deps.links.find(sent.order.id, world.staff.branchId))?.checkouts ?? [];
  if (!newest) throw new Error('Nothing can be paid.');
  world.gateway.setStatus(newest.requestId, 'FAILED');
  await readCheckout(world.deps, newest);
  expect(await told(), 'the payment service’s link is over with its payment').toBeUndefined();

  const last = await make(PAGE);
  await payByLink(deps, last.link.token);
  expect(await told(), 'somebody is at the payment page').toEqual(open(last));
  world.time.now += 61 * MINUTE;
  expect(await told(), 'its time is over').toBeUndefined();
});

test('links that wait are no codes of the till: they never keep it from charging', async () => {
  for (let links = 0; links < MOST_OPEN_OF_TILL; links += 1) await make({ ...SENT, delivery: null });
  expect(await openOrder(world.deps, world.chargeInput())).toMatchObject({ ok: true });
});
