import { expect, it } from 'vitest';
import { openedCheckout as opened } from '../../testing/bench';
import { actions } from './actions';

type Opened = Awaited<ReturnType<typeof opened>>;

/** The ways from a new checkout into each status. */
const ways: Readonly<Record<string, readonly string[]>> = {
  PENDING: [],
  PENDING_CONFIRMATION: ['confirm'],
  AUTHORIZED: ['authorize'],
  PAID: ['pay'],
  PARTIALLY_REFUNDED: ['pay', 'refund 10'],
  REFUNDED: ['pay', 'refund'],
  CHARGEBACK: ['pay', 'chargeback'],
  CANCELLED: ['cancel'],
  EXPIRED: ['expire'],
  FAILED: ['confirm', 'decline'],
};

async function lead(status: string): Promise<Opened> {
  const checkout = await opened({ qrSize: 64 });
  for (const step of ways[status] ?? []) {
    const [action = '', amount] = step.split(' ');
    await checkout.act(action, amount === undefined ? {} : { amount });
  }
  return checkout;
}

const outcomes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pay: { PENDING: 'PAID', PENDING_CONFIRMATION: 'PAID', AUTHORIZED: 'PAID' },
  decline: { PENDING: 'PENDING', PENDING_CONFIRMATION: 'FAILED' },
  authorize: { PENDING: 'AUTHORIZED' },
  confirm: { PENDING: 'PENDING_CONFIRMATION' },
  capture: { AUTHORIZED: 'PAID' },
  cancel: { PENDING: 'CANCELLED', AUTHORIZED: 'CANCELLED' },
  expire: { PENDING: 'EXPIRED', AUTHORIZED: 'EXPIRED' },
  chargeback: { PAID: 'CHARGEBACK', PARTIALLY_REFUNDED: 'CHARGEBACK', REFUNDED: 'CHARGEBACK' },
  refund: { PAID: 'REFUNDED', PARTIALLY_REFUNDED: 'REFUNDED' },
};

const cases = Object.keys(actions).flatMap((action) =>
  Object.keys(ways).map((status) => [action, status] as const),
);

it.each(cases)(
  '%s, asked of a checkout that is %s, does what the state allows or nothing',
  async (action, status) => {
    const { act, read } = await lead(status);
    const before = await read();
    expect(before).toContain(`"status":"${status}"`);
    const { status: code, answer } = await act(action);
    const expected = outcomes[action]?.[status];
    if (expected !== undefined) {
      expect([code, answer]).toMatchObject([200, { status: expected }]);
      return;
    }
    expect([code, answer]).toMatchObject([
      409,
      { error: expect.stringContaining(`The checkout is ${status}`) },
    ]);
    expect(await read()).toBe(before);
  },
);

it.each(['EXPIRED', 'CANCELLED', 'FAILED'])('money may come late for what is %s', async (status) => {
  const { act } = await lead(status);
  expect((await act('pay', { late: true })).answer).toMatchObject({ status: 'PAID' });
});

it('money cannot come late for what is paid already', async () => {
  const { act } = await lead('PAID');
  expect((await act('pay', { late: true })).status).toBe(409);
});

const customer = { firstName: 'John', lastName: 'Smith', email: 'john@example.com' };

it('sends the payer the mail that the gateway sends', async () => {
  const { bench, act } = await opened({ customer });
  await act('authorize');
  expect((await bench.control('outbox')).answer).toEqual([]);
  await act('capture');
  expect((await bench.control('outbox')).answer).toMatchObject([{ channel: 'email', to: customer.email }]);
});

it('sends that mail for a payment out of the blue as well', async () => {
  const { bench, act } = await opened({ customer });
  await act('pay');
  expect((await bench.control('outbox')).answer).toMatchObject([{ channel: 'email', to: customer.email }]);
});

it('paying what was authorised takes the same payment', async () => {
  const { bench, act } = await opened();
  await act('authorize');
  await act('pay');
  expect((await bench.control('checkouts')).answer).toMatchObject([{ payments: [{ status: 'CAPTURED' }] }]);
});

it('a chargeback takes the payment with it', async () => {
  const { bench, act } = await opened();
  await act('pay');
  await act('chargeback');
  expect((await bench.control('checkouts')).answer).toMatchObject([{ payments: [{ status: 'CHARGEBACK' }] }]);
});

it('finds the checkout by id, displayId in any case, or key, and says when there is none', async () => {
  const { bench, result } = await opened();
  for (const name of [result['id'], String(result['displayId']).toLowerCase(), result['checkoutKey']]) {
    const { status, answer } = await bench.control(`checkouts/${String(name)}/decline`, {
      reason: 'declined',
    });
    expect([status, answer]).toMatchObject([200, { id: result['id'] }]);
    await bench.control('modes', { declinesUntilFailed: 100 });
  }
  expect((await bench.control('checkouts/NOBODY/pay', {})).status).toBe(404);
  expect((await bench.control(`checkouts/${String(result['id'])}/constructor`, {})).status).toBe(404);
});

it.each(['7.77', '9999.99'])(
  'a refund of a payment of %s, which is not what was asked, gives back what was paid',
  async (amount) => {
    const { act } = await opened({ qrSize: 64 });
    await act('pay', { amount });
    const { answer } = await act('refund');
    expect(answer).toMatchObject({ status: 'REFUNDED' });
    expect(JSON.stringify(answer)).toContain(`"totalRefunded":${amount},`);
  },
);
