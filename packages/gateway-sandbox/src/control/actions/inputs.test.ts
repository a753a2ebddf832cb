import { expect, it } from 'vitest';
import { openedCheckout as opened } from '../../testing/bench';

it('pays another amount in another currency under another name than agreed, and the gateway says so', async () => {
  const { bench, id, act, read } = await opened();
  await act('pay', { amount: '50.10', currency: 'usd', status: 'ON_HOLD', method: 'TABBY' });
  expect(await read()).toContain('"amount":50.10');
  expect(JSON.parse(await read()).result).toMatchObject({
    currency: 'USD',
    status: 'ON_HOLD',
    usedPaymentMethod: 'TABBY',
  });
  expect(await bench.entries('paid')).toMatchObject([
    { checkoutId: id, amount: '50.10', currency: 'USD', by: 'control', reported: { amount: '50.10' } },
  ]);
});

it('takes a number for an amount without losing a digit', async () => {
  const { act, read } = await opened();
  await act('pay', '{"amount": 100.10}');
  expect(await read()).toContain('"amount":100.10');
});

it('leaves a part of the money to be collected in cash', async () => {
  const { act, read } = await opened({ amount: '100.00' });
  expect((await act('pay', { cash: '100.01' })).status).toBe(400);
  await act('pay', { cash: '30.50' });
  expect(await read()).toContain('"cashAmount":30.50');
});

it('declines until the checkout has failed, or at once when it is final', async () => {
  const { act } = await opened();
  const declined = async (input?: object) => (await act('decline', input)).answer;
  expect(await declined()).toMatchObject({ status: 'PENDING' });
  expect(await declined({ reason: 'insufficient_funds' })).toMatchObject({ status: 'PENDING' });
  expect(await declined()).toMatchObject({ status: 'FAILED' });
  expect((await (await opened()).act('decline', { final: true })).answer).toMatchObject({ status: 'FAILED' });
});

it('refunds a part, then the rest, and never more than there is', async () => {
  const { bench, act, read } = await opened({ amount: '100.00' });
  await act('pay');
  expect((await act('refund', { amount: '100.01' })).answer).toMatchObject({
    error: 'No more than AED 100.00 is left to refund.',
  });
  expect((await act('refund', { amount: '0.005' })).status).toBe(400);
  expect((await act('refund', { amount: 40 })).answer).toMatchObject({ status: 'PARTIALLY_REFUNDED' });
  expect((await act('refund', { amount: '60.01' })).status).toBe(400);
  expect((await act('refund', { amount: '' })).answer).toMatchObject({ status: 'REFUNDED' });
  expect(await read()).toContain('"totalRefunded":100.00');
  expect(await bench.entries('refunded')).toMatchObject([
    { by: 'portal', amount: '40' },
    { amount: '60.00' },
  ]);
});

it.each([
  ['pay', { amount: '-1' }, 'amount must be greater than 0'],
  ['pay', { amount: 'much' }, 'amount must be a number'],
  ['pay', { currency: 'DIRHAM' }, 'currency must be a 3-letter'],
  ['pay', { method: 'BARTER' }, 'method must be one of CARD'],
  ['pay', { late: 'perhaps' }, 'late must be true or false'],
  ['pay', ['late'], 'Send a JSON object'],
  ['pay', '{', 'The body is not JSON.'],
  ['decline', { reason: 'mood' }, 'reason must be one of declined'],
])('%s does nothing with %j', async (action, input, sentence) => {
  const { act, read } = await opened();
  const { status, answer } = await act(action, input);
  expect([status, answer]).toMatchObject([400, { error: expect.stringContaining(sentence) }]);
  expect(await read()).toContain('"status":"PENDING"');
});
