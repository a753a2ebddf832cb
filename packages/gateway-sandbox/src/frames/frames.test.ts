import { describe, expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { orderBody } from '../testing/bodies';
import { openKit, readPayment, tokenDebit, wooOrder } from '../testing/vendor-kit';
import { publicKeyOf } from './public-key';

const api = '/mer/v2.0';
const asks = '4242 4242 4242 4242';
const paysAtOnce = '4012 8888 8888 1881';
const card = { expiryDate: '12/25', cvv: '100', nameOnCard: 'TEST USER' };

/** A shop whose page shows the card form. */
async function openForm() {
  const kit = await openKit();
  const { bench } = kit;
  const tokenize = async (cardNumber: string, changes: Record<string, unknown> = {}) => {
    const body = JSON.stringify({ publicKey: `pk_test_${'a'.repeat(32)}`, cardNumber, ...card, ...changes });
    const response = await bench.send('/frames/token', { method: 'POST', body });
    const answer: { token?: string; error?: string; validationErrors?: unknown } = await response.json();
    return { status: response.status, ...answer };
  };
  const debit = async (cardNumber: string, order: object = wooOrder('1001'), source: object = {}) => {
    const { token = '' } = await tokenize(cardNumber);
    const request = tokenDebit(token, order);
    return readPayment(
      await kit.call('payment/debit', { ...request, source: { ...request.source, ...source } }),
    );
  };
  const pathOf = (payment: Awaited<ReturnType<typeof debit>>) =>
    String(payment['redirectUrl']).replace('http://pay.test', '');
  const statusOf = async ({ id }: Awaited<ReturnType<typeof debit>>) =>
    readPayment(await kit.call(`payment/${String(id)}`))['status'];
  return { ...kit, tokenize, debit, pathOf, statusOf };
}

describe('the card form', () => {
  it('is a script, a frame that any page may show, and its own script', async () => {
    const { bench } = await openForm();
    const script = await bench.send('/static/js/paymennt-frames.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('window.PaymenntJS');
    const frame = await bench.send('/frames/card?publicKey=pk_test_1&lang=ar');
    const policy = frame.headers.get('content-security-policy');
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self'");
    expect(await frame.text()).toMatch(/dir="rtl"[^]*name="cvv"[^]*paymennt-card-frame\.js/);
    expect((await bench.send('/static/js/paymennt-card-frame.js')).status).toBe(200);
  });

  it('gives a token for a card, and keeps nothing that could be charged elsewhere', async () => {
    const { bench, tokenize } = await openForm();
    const { token } = await tokenize(asks, { nameOnCard: 'CANARY', cvv: '987' });
    expect(token).toMatch(/^ptk_sandbox_[0-9a-f]{64}$/);
    expect(await bench.entries('card-token')).toMatchObject([
      { token: { brand: 'VISA', bin: '424242', last4: '4242', expiry: '2025-12-31' } },
    ]);
    expect(JSON.stringify(await bench.entries())).not.toMatch(/CANARY|"987"|ptk_|4242424242424242/);
  });

  it.each([
    [{ cardNumber: '4111 1111 1111 1111' }, 'cardNumber', 'Only test cards work here.'],
    [{ expiryDate: '01/20' }, 'expiryDate', 'This card has expired.'],
    [{ cvv: '' }, 'cvv', 'Enter the CVV.'],
    [{ nameOnCard: 7 }, 'nameOnCard', 'Enter the name on the card.'],
  ])('says what is wrong with %j', async (changes, field, message) => {
    const { tokenize } = await openForm();
    const { status, error, validationErrors } = await tokenize(asks, changes);
    expect([status, error]).toEqual([400, expect.stringContaining(message)]);
    expect(validationErrors).toMatchObject([{ field }]);
  });

  it('opens by the public key of the shop alone', async () => {
    const bench = await openBench({ config: { credentials: { key: 'k1', secret: 's' } } });
    const ask = async (publicKey: string) => {
      const body = JSON.stringify({ publicKey, cardNumber: asks, ...card });
      return (await bench.send('/frames/token', { method: 'POST', body })).status;
    };
    expect(await ask(publicKeyOf('k1'))).toBe(200);
    expect(await ask(publicKeyOf('k2'))).toBe(401);
    const { tokenize } = await openForm();
    expect((await tokenize(asks, { publicKey: 'k1' })).status).toBe(401);
  });
});

describe('a charge of the documented cards', () => {
  it('4012… is captured without a question', async () => {
    const { debit } = await openForm();
    const payment = await debit(paysAtOnce);
    expect(payment).toMatchObject({ status: 'CAPTURED', redirectUrl: null });
    expect(payment.checkoutDetails).toMatchObject({ status: 'PAID' });
  });

  it('4242… sends the payer to the bank, and back to the shop, which then reads CAPTURED', async () => {
    const { bench, debit, pathOf, statusOf } = await openForm();
    const payment = await debit(asks);
    expect(payment['redirectUrl']).toBe(`http://pay.test/frames/redirect/payment/${String(payment['id'])}`);
    expect(payment).toMatchObject({ status: 'REDIRECT', checkoutDetails: { status: 'PENDING' } });
    expect(await (await bench.send(pathOf(payment))).text()).toContain('Confirm this payment');
    const end = await bench.form(pathOf(payment), { answer: 'approve' });
    const back = await bench.send(end.headers.get('location') ?? '');
    expect(back.headers.get('location')).toMatch(
      /^https:\/\/shop\.example\.com\/\?wc-api=wc_card_paymennt_process_response&reference=1001&checkout=\d{19}$/,
    );
    expect(await statusOf(payment)).toBe('CAPTURED');
    expect(await bench.entries('paid')).toMatchObject([{ paymentId: payment['id'], by: 'debit' }]);
  });

  it('4242… rejected at the bank leads back to the shop as well, which reads FAILED', async () => {
    const { bench, call, debit, pathOf } = await openForm();
    const payment = await debit(asks);
    const end = await bench.form(pathOf(payment), { answer: 'reject' });
    expect(end.headers.get('location')).toContain('/success-redirect?');
    const read = readPayment(await call(`payment/${String(payment['id'])}`));
    expect(read).toMatchObject({ status: 'FAILED', responseMessage: 'Not authenticated' });
    expect(read.checkoutDetails['status']).toBe('PENDING');
  });

  it('a declined card fails at once and leaves the checkout open', async () => {
    const { debit, statusOf } = await openForm();
    const payment = await debit('4000 0000 0000 9995');
    expect(payment).toMatchObject({
      status: 'FAILED',
      responseMessage: 'Insufficient funds',
      redirectUrl: null,
      checkoutDetails: { status: 'PENDING' },
    });
    expect(await statusOf(payment)).toBe('FAILED');
  });

  it('a card that only reserves is captured by a call of its own', async () => {
    const { bench, debit } = await openForm();
    const payment = await debit('4000 0000 0000 0077');
    expect(payment['status']).toBe('AUTHORIZED');
    const captured = await bench.post(`${api}/payment/${String(payment['id'])}/capture`);
    expect(captured.result['status']).toBe('CAPTURED');
  });

  it('a card of a brand that the shop excludes is refused before anything is made', async () => {
    const { bench, debit } = await openForm();
    const order = { ...wooOrder('1001'), allowedPaymentMethods: ['MASTERCARD'] };
    await expect(debit(paysAtOnce, order)).rejects.toThrow('VISA is not among the allowed payment methods');
    expect(await bench.entries('created')).toEqual([]);
  });
});

it('a card that the bank asked about is kept once the payer has approved, and is charged later without a question', async () => {
  const { bench, call, debit, pathOf } = await openForm();
  const list = async (): Promise<readonly { token: string }[]> =>
    Object(await call('card/list?customerReferenceId=CID-42'))['content'];
  const payment = await debit(asks, orderBody(), { storeCardDetails: true });
  expect(await list()).toEqual([]);
  await bench.form(pathOf(payment), { answer: 'approve' });
  const [kept] = await list();
  expect(kept).toMatchObject({ cardBin: '424242', cardLast4: '4242', expiry: '2025-12-31' });
  const charge = (shopperInteraction: string) =>
    call('payment/debit', {
      source: { type: 'STORED_CARD', token: kept?.token, shopperInteraction },
      checkoutDetails: orderBody(),
    });
  expect(await charge('UNSCHEDULED')).toMatchObject({ status: 'CAPTURED' });
  expect(await charge('ECOMMERCE')).toMatchObject({ status: 'REDIRECT' });
});
