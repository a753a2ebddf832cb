import { describe, expect, it } from 'vitest';
import { payEntries } from '../testing/bodies';
import { authorisedCard, challengedCard, openPayer } from './testing/open-payer';

describe('a card that only lets its money be held', () => {
  it('leaves the checkout authorised, and the payer knows', async () => {
    const { bench, id, pay, look, status } = await openPayer();
    const end = await pay(authorisedCard);
    expect(await look(end)).toMatch(/Payment authorised[^]*the shop will collect it/);
    expect(await status()).toBe('AUTHORIZED');
    expect(await bench.entries('authorized')).toMatchObject([
      { checkoutId: id, amount: '100.00', currency: 'AED', by: 'payer', card: { last4: '0077' } },
    ]);
    expect(await bench.entries('paid')).toEqual([]);
    await pay('4242424242424242');
    expect(await status()).toBe('AUTHORIZED');
  });
});

describe('a gateway that only authorises', () => {
  it.each(['4242 4242 4242 4242', '4012 8888 8888 1881'])('holds the money of %s', async (card) => {
    const { bench, pay, status } = await openPayer({ modes: { cardPayment: 'authorise' } });
    await pay(card);
    expect(await status()).toBe('AUTHORIZED');
    expect(await bench.entries('message')).toEqual([]);
  });

  it('also after the bank has asked, under the same payment', async () => {
    const { bench, pay, press, status } = await openPayer({ modes: { cardPayment: 'authorise' } });
    const question = await pay(challengedCard);
    await press(question, { answer: 'approve' });
    expect(await status()).toBe('AUTHORIZED');
    const [entry] = await bench.entries('authorized');
    expect(question).toContain(entry?.kind === 'authorized' && entry.paymentId);
  });
});

it.each([1, 2, 5])('a checkout fails after %i declines where the gateway says so', async (limit) => {
  const { bench, page, status } = await openPayer({ modes: { declinesUntilFailed: limit } });
  for (let attempt = 0; attempt < limit; attempt += 1) {
    expect(await status()).toBe('PENDING');
    await bench.form(page, payEntries({ cardNumber: '4000 0000 0000 0002', attempt: String(attempt) }));
  }
  expect(await status()).toBe('FAILED');
});
