import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exceptions } from '../../db/schema/money';
import type { Checkout } from '../../domain/checkout/checkout';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import { cancelCheckout } from '../cancel/cancel-checkout';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { brownOut, seeded } from '../testing/brown-out';
import { differences } from '../testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';
import { HOUR, MINUTE } from '../../domain/core/durations';

const READS = { method: 'GET', path: '/checkout*' };

let sandbox: RunningSandbox;
let world: HttpWorld;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
});
afterEach(async () => {
  await world.control.noFaults();
  await world.live(MINUTE, { step: 15_000 });
  expect(await differences(world)).toEqual([]);
  await world.drop();
});

async function charge(): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (opened.ok) return opened.value.checkout;
  if (opened.error.kind === 'rejected') return opened.error.checkout;
  throw new Error(opened.error.kind);
}

const pay = (checkout: Checkout) => world.control.act(checkout.gateway?.id ?? 'none', 'pay');
const asked = async () => (await world.book()).filter(({ kind }) => kind === 'request').length;

describe('while reads end in', () => {
  const notFound = JSON.stringify({ success: false, error: 'Checkout not found for API merchant' });

  test.each([
    ['D01 HTTP 500', { kind: 'status', code: 500 }],
    ['D01 HTTP 502', { kind: 'status', code: 502 }],
    ['D01 HTTP 503', { kind: 'status', code: 503 }],
    ['D01 HTTP 504', { kind: 'status', code: 504 }],
    ['D03 an HTML page with HTTP 200', { kind: 'html', code: 200 }],
    ['D06 half an answer', { kind: 'truncate' }],
    ['D06 a cut connection', { kind: 'commit-then-reset' }],
    ['D06 nothing with HTTP 200', { kind: 'status', code: 200 }],
    ['D07 200 MB', { kind: 'huge' }],
    ['D09 HTTP 401', { kind: '401' }],
    ['D09 HTTP 403', { kind: '403' }],
    ['D10 not found', { kind: 'status', code: 400, body: notFound }],
    ['D14 a redirect', { kind: 'redirect' }],
  ])('%s, a sale stays what it was, and is paid as soon as they end', async (_, fault) => {
    const checkout = await charge();
    await world.control.fault(fault, READS);
    await pay(checkout);
    await world.live(12_000, { step: 3_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING', booked: null });
    await world.control.noFaults();
    await world.live(15_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
  });
});

describe('a gateway that asks for time', () => {
  const inHalfAMinute = () => new Date(Date.now() + 30_000).toUTCString();

  test.each([
    { how: 'in seconds', retryAfter: () => '30', quiet: 25_000, rest: 10_000 },
    { how: 'as a date', retryAfter: inHalfAMinute, quiet: 25_000, rest: 40_000 },
    { how: 'for a day, which is too much', retryAfter: () => '86400', quiet: 4 * MINUTE, rest: 75_000 },
  ])('D04 $how gets it, and is asked again afterwards', async ({ retryAfter, quiet, rest }) => {
    const checkout = await charge();
    await world.control.fault({ kind: '429', retryAfter: retryAfter() }, READS);
    await world.live(6_000, { step: 3_000 });
    const before = await asked();
    await pay(checkout);
    await world.control.noFaults();
    await world.live(quiet - 6_000, { step: (quiet - 6_000) / 4 });
    expect(await asked(), 'not a single call').toBe(before);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
    await world.live(rest, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
  });
});

test('D05 an answer that drips holds nobody else up, and is given up', async () => {
  const [slow, other] = [await charge(), await charge()];
  await pay(slow);
  await pay(other);
  await world.control.fault({ kind: 'drip' }, { method: 'GET', path: `/checkout/${slow.gateway?.id}` });
  let isOver = false;
  const reading = world.hasty(() => readCheckout(world.deps, slow)).finally(() => (isOver = true));
  expect(await readCheckout(world.deps, other)).toMatchObject({ status: 'PAID' });
  expect(isOver).toBe(false);
  expect(await reading).toMatchObject({ phase: 'open', status: 'PENDING' });
});

test('D09 ten minutes with keys that are not accepted: nothing fails, few calls are made, and no restart is needed', async () => {
  const [paid, waiting, toCancel] = [await charge(), await charge(), await charge()];
  await world.control.fault({ kind: '401' });
  await pay(paid);
  const before = await asked();
  const refused = await charge();
  const unclear = await cancelCheckout(world.deps, { id: toCancel.id, staff: world.staff });
  await world.live(10 * MINUTE, { step: 15_000 });
  expect((await asked()) - before, 'a read and a cancel in fifteen seconds').toBeLessThanOrEqual(90);
  expect(refused).toMatchObject({ phase: 'rejected', rejection: { reason: 'gateway_credentials' } });
  expect(unclear).toMatchObject({ ok: true, value: { phase: 'cancelling', status: 'PENDING' } });
  for (const each of [paid, waiting]) {
    expect(await world.stored(each)).toMatchObject({ phase: 'open', status: 'PENDING' });
  }
  await world.control.noFaults();
  await world.live(40_000, { step: 5_000 });
  expect(await world.stored(paid)).toMatchObject({ status: 'PAID' });
  expect(await world.stored(waiting)).toMatchObject({ phase: 'open', status: 'PENDING' });
  expect(await world.stored(toCancel)).toMatchObject({ status: 'CANCELLED' });
});

test.each(['1970-01-01T00:00:00.000+00:00', '2999-12-31T23:59:59.000+00:00', 'yesterday', null, 7])(
  'D16 whatever time the gateway thinks it is (%j), a sale lives as long as we say and is paid',
  async (value) => {
    await world.control.fault({ kind: 'mutate', field: 'timestamp', value });
    const checkout = await charge();
    expect(checkout.expiresAt - checkout.createdAt).toBe(15 * MINUTE);
    await world.live(6_000, { step: 3_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
    await pay(checkout);
    await world.live(6_000, { step: 3_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID', booked: { to: 'receivable' } });
  },
);

test('D17 two hours without the gateway: every sale is kept, nothing is asked twice, and all is known within a minute', async () => {
  const [paid, expired, late] = [await charge(), await charge(), await charge()];
  await world.control.fault({ kind: 'status', code: 503 });
  await pay(paid);
  const unclear = await charge();
  await world.live(HOUR, { step: 4 * MINUTE });
  const { transport } = world.line;
  world.line.transport = (request) =>
    transport({ ...request, url: request.url.replace(sandbox.origin, 'http://127.0.0.1:1') });
  const refused = await charge();
  expect(refused).toMatchObject({ phase: 'rejected', rejection: { reason: 'gateway_unreachable' } });
  await world.live(HOUR, { step: 4 * MINUTE });
  for (const each of [paid, expired, late]) {
    expect(await world.stored(each)).toMatchObject({ phase: 'open', status: 'PENDING' });
  }
  expect(await world.stored(unclear)).toMatchObject({ phase: 'outcome_unknown' });
  await world.control.act(late.gateway?.id ?? '', 'pay', { late: true });

  await world.control.noFaults();
  world.line.transport = transport;
  await world.live(MINUTE, { step: 5_000 });
  expect(await world.stored(paid)).toMatchObject({ status: 'PAID' });
  expect(await world.stored(expired)).toMatchObject({ status: 'EXPIRED' });
  expect(await world.stored(late)).toMatchObject({ status: 'PAID' });
  expect(await world.stored(unclear)).toMatchObject({ phase: 'rejected' });
  expect(await world.control.checkouts()).toHaveLength(3);
});

test.each([
  [1, 'reject'],
  [2, 'return'],
  [3, 'create'],
])(
  'D18 a brown-out that loses three calls in ten (seed %i, repetitions: %s) ends without a difference',
  async (seed, duplicateRequestId) => {
    await world.control.modes({ duplicateRequestId });
    const { transport } = world.line;
    world.line.transport = brownOut(transport, 0.3, seeded(seed));
    const all: Checkout[] = [];
    for (const fate of ['pay', 'cancel', 'pay', 'leave', 'pay', 'cancel']) {
      const checkout = await charge();
      all.push(checkout);
      await world.live(10_000, { step: 2_500, waiting: checkout });
      const known = await world.control.checkouts();
      const made = known.find((one) => one.requestId === checkout.requestId && one.status === 'PENDING');
      if (fate === 'pay' && made) await world.control.act(made.id, 'pay');
      if (fate === 'cancel') await cancelCheckout(world.deps, { id: checkout.id, staff: world.staff });
      await world.live(MINUTE, { step: 15_000 });
    }
    world.line.transport = transport;
    await world.live(MINUTE, { step: 5_000 });
    const book = await world.book();
    const paid = new Set(book.flatMap((line) => (line.kind === 'paid' ? [line.checkoutId] : [])));
    expect(paid.size, 'the story is not empty').toBeGreaterThan(0);
    const stored = await Promise.all(all.map(world.stored));
    const believed = stored.filter(({ status }) => status === 'PAID').map(({ gateway }) => gateway?.id ?? '');
    expect(believed.filter((id) => !paid.has(id))).toEqual([]);
    expect(await world.db.select().from(exceptions), 'nobody was told of trouble that was none').toEqual([]);
  },
);
