import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exceptions } from '../../db/schema/money';
import type { Checkout } from '../../domain/checkout/checkout';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import { cancelCheckout } from '../cancel/cancel-checkout';
import { checkCheckout } from '../observe/check-checkout';
import { openAnother } from '../open/open-another';
import { openOrder } from '../open/open-order';
import { differences } from '../testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';

const READS = { method: 'GET', path: '/checkout/*' };
const CANCEL = { method: 'POST', path: '/checkout/*/cancel' };

let sandbox: RunningSandbox;
let world: HttpWorld;
let checkout: Checkout;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  checkout = await charge();
});
afterEach(() => world.drop());

async function charge(): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

const idOf = ({ gateway }: Checkout) => gateway?.id ?? 'none';
const act = (action: string, input = {}, which = checkout) => world.control.act(idOf(which), action, input);
const cancel = () => cancelCheckout(world.deps, { id: checkout.id, staff: world.staff });
const reported = async () => (await world.db.select().from(exceptions)).map(({ kind }) => kind);

/** What the gateway wrote down about cancels. */
async function cancels() {
  const book = await world.book();
  return {
    asked: book.filter((line) => line.kind === 'request' && line.path.endsWith('/cancel')).length,
    done: book.flatMap((line) => (line.kind === 'cancelled' ? [line.by] : [])),
  };
}

describe('a payment is learnt', () => {
  test('B01 B02 by the watcher alone, within three seconds, and the books agree', async () => {
    // The watcher's own read of it was a moment ago: a sweep has to find the payment.
    await world.live(7_000);
    await act('pay');
    await world.live(3_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
    expect(await differences(world)).toEqual([]);
  });

  test('B15 though copies of the gateway’s data lag behind, and it is never unlearnt', async () => {
    await act('pay');
    await world.live(3_000);
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
    await world.control.fault({ kind: 'stale-read' }, { method: 'GET' });
    for (let times = 0; times < 3; times += 1) {
      const checked = await checkCheckout(world.deps, { id: checkout.id, branchId: world.staff.branchId });
      expect(checked).toMatchObject({ ok: true, value: { phase: 'closed', status: 'PAID' } });
    }
    expect(await differences(world)).toEqual([]);
  });

  test('B17 in whatever spelling', async () => {
    await world.control.fault({ kind: 'case-variant' });
    await act('pay');
    await world.live(5_000);
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
  });

  test('B20 B21 after it was called over, and is set aside', async () => {
    await act('expire');
    await world.live(5_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'EXPIRED' });
    await act('pay', { late: true });
    await world.live(12_000, { step: 3_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID', booked: { to: 'suspense' } });
    expect(await reported()).toEqual(['late']);
    expect(await differences(world)).toEqual([]);
  });
});

describe('what never makes a sale paid', () => {
  test.each([
    ['B27 a smaller amount', { amount: '1.00' }],
    ['B27 a larger amount', { amount: '1250.00' }],
    ['B28 another currency', { currency: 'USD' }],
    ['B30 cash to be collected', { cash: '2.50' }],
  ])('%s: it is set aside and reported once', async (_, input) => {
    await act('pay', input);
    await world.live(90_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
    expect(await reported()).toEqual(['mismatch']);
    expect(await differences(world)).toEqual([]);
  });

  test.each([
    ['B29 another order', { kind: 'mutate', field: 'orderId', value: 'Q-0000-0000' }],
    ['B29 another request', { kind: 'mutate', field: 'requestId', value: 'somebody-else' }],
    ['B37 the number of another checkout', { kind: 'mutate', field: 'id', value: '1653241101733169556' }],
  ])('%s in the answer, which is reported; the true answer does', async (_, fault) => {
    await world.live(2_000);
    await world.control.fault(fault, READS);
    await act('pay');
    await world.live(10_000, { step: 2_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING', booked: null });
    expect(await reported()).toEqual(['mismatch']);
    await world.control.noFaults();
    await world.live(40_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID', booked: { to: 'receivable' } });
    expect(await differences(world)).toEqual([]);
  });

  test('B37 another checkout, paid, in the answer to every read', async () => {
    const other = await charge();
    await world.control.fault({ kind: 'swap-checkout' }, READS);
    await act('pay', {}, other);
    await world.live(40_000, { step: 4_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING', booked: null });
    await world.control.noFaults();
    await world.live(40_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING', booked: null });
    expect(await world.stored(other)).toMatchObject({ status: 'PAID', booked: { to: 'receivable' } });
    expect(await differences(world)).toEqual([]);
  });

  test('B18 a status that nobody documented; it is reported, and over with the next known one', async () => {
    await world.control.fault({ kind: 'unknown-status' }, { method: 'GET' });
    await world.live(40_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'PENDING' });
    expect(await reported()).toEqual(['unrecognised']);
    await world.control.noFaults();
    await act('pay');
    await world.live(40_000, { step: 5_000 });
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
    expect(await differences(world)).toEqual([]);
  });

  test('B31 an authorisation, which stays one until it is captured', async () => {
    await act('authorize');
    await world.live(6_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'open', status: 'AUTHORIZED', booked: null });
    await act('capture');
    await world.live(6_000);
    expect(await world.stored(checkout)).toMatchObject({ status: 'PAID' });
    expect(await reported()).toEqual([]);
  });
});

describe('a cancel', () => {
  test('C22 of money that is reserved releases it, and nothing is booked', async () => {
    await act('authorize');
    await world.live(6_000);
    const input = { id: checkout.id, staff: world.staff, releases: true };
    expect(await cancelCheckout(world.deps, input)).toMatchObject({
      value: { phase: 'closed', status: 'CANCELLED', booked: null },
    });
    expect((await cancels()).done).toEqual(['merchant']);
    expect(await reported()).toEqual([]);
    expect(await differences(world)).toEqual([]);
  });

  test.each(['refuse', 'return'])(
    'C01 that comes after the payment says paid, at a gateway that will %s',
    async (mode) => {
      await world.control.modes({ cancelAfterPaid: mode });
      await act('pay');
      expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'closed', status: 'PAID' } });
      expect(await cancels()).toEqual({ asked: 1, done: [] });
      expect(await reported()).toEqual([]);
      expect(await differences(world)).toEqual([]);
    },
  );

  test.each([
    ['C02 that was done and never answered', 'commit-then-hang'],
    ['C02 that never arrived', 'hang-no-commit'],
    ['D02 that was done and answered with an error', 'commit-then-500'],
  ])('%s: no new code before the truth is known', async (_, kind) => {
    await world.control.fault({ kind }, { ...CANCEL, times: 1 });
    await world.control.fault({ kind: 'status', code: 503 }, READS);
    expect(await world.hasty(cancel)).toMatchObject({ ok: true, value: { phase: 'cancelling' } });
    const another = () => openAnother(world.deps, { ...world.chargeInput(), orderId: checkout.orderId });
    expect(await another()).toMatchObject({ error: { kind: 'already_payable' } });
    await world.control.noFaults();
    await world.live(10_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
    expect((await cancels()).done).toEqual(['merchant']);
    expect(await another()).toMatchObject({ value: { checkout: { phase: 'open' } } });
    expect(await differences(world)).toEqual([]);
  });

  test.each(['refuse', 'return'])(
    'C02 B27 of a code that was paid with another amount is sent once, at a gateway that will %s',
    async (mode) => {
      await world.control.modes({ cancelAfterPaid: mode });
      await act('pay', { amount: '1.00' });
      expect(await cancel()).toMatchObject({ value: { phase: 'open', anomaly: 'amount PAID AED 100 0' } });
      await world.live(40_000, { step: 5_000 });
      expect(await cancels()).toEqual({ asked: 1, done: [] });
      expect(await reported()).toEqual(['mismatch']);
      expect(await differences(world)).toEqual([]);
    },
  );

  test('C02 B27 whose answer is lost, of a code that was paid with another amount, is not sent again', async () => {
    await world.control.fault({ kind: 'hang-no-commit' }, { ...CANCEL, times: 1 });
    await act('pay', { amount: '1.00' });
    expect(await world.hasty(cancel)).toMatchObject({
      value: { phase: 'open', anomaly: 'amount PAID AED 100 0' },
    });
    await world.live(40_000, { step: 5_000 });
    expect(await cancels()).toEqual({ asked: 1, done: [] });
    expect(await differences(world)).toEqual([]);
  });

  test('C02 whose answer is lost while the customer pays ends in paid', async () => {
    await world.control.fault({ kind: 'hang-no-commit' }, { ...CANCEL, times: 1 });
    await world.control.fault({ kind: 'status', code: 503 }, READS);
    expect(await world.hasty(cancel)).toMatchObject({ value: { phase: 'cancelling' } });
    await act('pay');
    await world.control.noFaults();
    await world.live(10_000);
    expect(await world.stored(checkout)).toMatchObject({ phase: 'closed', status: 'PAID' });
    expect(await differences(world)).toEqual([]);
  });

  test('C03 that worked, and then the customer pays: the cashier did not see it, so somebody must', async () => {
    expect(await cancel()).toMatchObject({ value: { status: 'CANCELLED' } });
    await act('pay', { late: true });
    await world.live(12_000, { step: 3_000 });
    expect(await reported()).toEqual(['paid_after_cancel']);
    expect(await differences(world)).toEqual([]);
  });

  test.each(['pay', 'expire', 'cancel'])(
    'C04 after %s answers with what is true, again and again',
    async (how) => {
      const truth = { pay: 'PAID', expire: 'EXPIRED', cancel: 'CANCELLED' }[how];
      await act(how);
      for (let times = 0; times < 3; times += 1) {
        expect(await cancel()).toMatchObject({ ok: true, value: { phase: 'closed', status: truth } });
      }
      expect((await cancels()).asked, 'the gateway was asked once').toBe(1);
    },
  );
});
