import { describe, expect, it } from 'vitest';
import { challengedCard, openPayer } from './testing/open-payer';

const approve = { answer: 'approve' };
const reject = { answer: 'reject' };

async function challenged(wanted: Parameters<typeof openPayer>[0] = {}) {
  const payer = await openPayer(wanted);
  const question = await payer.pay(challengedCard);
  const paymentId = /payment\/(\d+)/.exec(question)?.[1] ?? '';
  const kinds = async () => (await payer.bench.entries()).map(({ kind }) => kind);
  return { ...payer, question, paymentId, kinds };
}

describe('a card whose bank asks first', () => {
  it('leads to the page of the bank while the checkout stays pending', async () => {
    const { bench, id, question, paymentId, look, status } = await challenged();
    expect(question).toBe(`/frames/redirect/payment/${paymentId}?lang=en`);
    expect(await look(question)).toMatch(/Confirm this payment[^]*AED 100.00[^]*Approve[^]*Reject/);
    expect(await look(question)).toContain('>3220<');
    expect(await look(question.replace('lang=en', 'lang=ar'))).toContain('تأكيد عملية الدفع');
    expect(await status()).toBe('PENDING');
    expect(await bench.entries('challenged')).toMatchObject([
      { checkoutId: id, paymentId, by: 'payer', card: { last4: '3220' } },
    ]);
    expect(await bench.entries('paid')).toEqual([]);
  });

  it('is paid once approved, under the same payment', async () => {
    const { bench, id, key, question, paymentId, press, status } = await challenged();
    expect(await press(question, approve)).toBe(`/payment-confirmation?checkout=${key}&lang=en`);
    expect(await status()).toBe('PAID');
    expect(await bench.entries('paid')).toMatchObject([{ checkoutId: id, paymentId, amount: '100.00' }]);
  });

  it('is paid once however often Approve is pressed', async () => {
    const { bench, question, press } = await challenged();
    const ends = await Promise.all(Array.from({ length: 10 }, () => press(question, approve)));
    expect(new Set(ends).size).toBe(1);
    await press(question, reject);
    expect(await bench.entries('paid')).toHaveLength(1);
    expect(await bench.entries('declined')).toEqual([]);
  });

  it('asks one question however often Pay is pressed', async () => {
    const { bench, pay, question } = await challenged();
    expect(await pay(challengedCard)).toBe(question);
    expect(await bench.entries('challenged')).toHaveLength(1);
  });

  it('is declined once rejected, and another card may pay', async () => {
    const { bench, page, question, paymentId, press, look, pay, status } = await challenged();
    const back = await press(question, reject);
    expect(back).toBe(`${page}?lang=en&declined=yes`);
    expect(await look(back)).toContain('The payment was not confirmed with the bank.');
    expect(await press(question, approve)).toBe(`${page}?lang=en`);
    expect(await status()).toBe('PENDING');
    expect(await bench.entries('declined')).toMatchObject([
      { paymentId, reason: 'not_authenticated', attempt: 1, final: false },
    ]);
    const form = { attempt: '1', cardNumber: '4242424242424242', expiryDate: '12/25', cvv: '100' };
    await press(page, { ...form, nameOnCard: 'TEST USER', terms: 'yes' });
    expect(await status()).toBe('PAID');
    expect(await pay(challengedCard)).toContain('/payment-confirmation');
  });

  it('fails the checkout when the rejection is one decline too many', async () => {
    const { key, question, press, status, look } = await challenged({ modes: { declinesUntilFailed: 1 } });
    const end = await press(question, reject);
    expect(end).toBe(`/payment-confirmation?checkout=${key}&lang=en`);
    expect(await look(end)).toContain('Payment failed');
    expect(await status()).toBe('FAILED');
  });

  it('changes nothing without a clear answer', async () => {
    const { bench, question, kinds } = await challenged();
    const before = await kinds();
    expect(await (await bench.form(question, { answer: 'perhaps' })).text()).toContain(
      'Confirm this payment',
    );
    await bench.send(question);
    expect(await kinds()).toEqual(before);
  });
});

describe('an approval that comes too late', () => {
  it('changes nothing after the shop has cancelled', async () => {
    const { bench, question, press, look, go, status, cancelAsMerchant } = await challenged();
    await cancelAsMerchant();
    expect(await look(await press(question, approve))).toContain('Payment cancelled');
    expect(await look(await go(question))).toContain('Payment cancelled');
    expect(await status()).toBe('CANCELLED');
    expect(await bench.entries('paid')).toEqual([]);
  });

  it('changes nothing after the time has run out', async () => {
    const { bench, question, press, look, status } = await challenged({ changes: { expiresIn: 5 } });
    bench.time.now += 5 * 60_000;
    expect(await look(await press(question, approve))).toContain('This code has expired');
    expect(await status()).toBe('EXPIRED');
    expect(await bench.entries('paid')).toEqual([]);
  });

  it('changes nothing after another card has paid', async () => {
    const { bench, question, press, pay } = await challenged();
    await pay('4242 4242 4242 4242');
    await press(question, approve);
    expect(await bench.entries('paid')).toHaveLength(1);
  });
});

it('a bank page of no payment says so', async () => {
  const { bench } = await openPayer();
  for (const path of ['/frames/redirect/payment/1', '/embedded/frames/redirect/payment/']) {
    const answer = await bench.send(path);
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Payment not found')]);
  }
});
