import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPicture, openBench } from '../testing/bench';
import { declinedCard, payEntries, qrBody } from '../testing/bodies';
import { challengedCard, openPayer } from './testing/open-payer';

const approve = { answer: 'approve' };
const reject = { answer: 'reject' };
const goodCard = '4242 4242 4242 4242';

async function waiting(wanted: Parameters<typeof openPayer>[0] = {}) {
  const payer = await openPayer({ ...wanted, modes: { bankApproval: 'app', ...wanted.modes } });
  const wait = await payer.pay(challengedCard);
  const app = wait.replace('/frames/redirect/payment/', '/bank/');
  return { ...payer, wait, app, end: `/payment-confirmation?checkout=${payer.key}&lang=en` };
}

describe('a bank that asks in its app', () => {
  it('leaves the payer on a page that waits, and the checkout pending', async () => {
    const { wait, app, look, status } = await waiting();
    const shown = await look(wait);
    expect(shown).toContain('http-equiv="refresh"');
    expect(shown).toMatch(/Confirm in your bank’s app[^]*AED 100.00/);
    expect(shown).toContain(`href="${app}"`);
    expect(shown).not.toContain('value="approve"');
    expect(await look(wait.replace('lang=en', 'lang=ar'))).toContain('أكّد في تطبيق البنك');
    expect(await status()).toBe('PENDING');
  });

  it('in the same tab: the payer approves, comes back, and is at the end', async () => {
    const { wait, app, end, look, press, go, status } = await waiting();
    expect(await look(app)).toMatch(/Confirm this payment[^]*Approve[^]*Reject/);
    expect(await press(app, approve)).toBe(app);
    expect(await look(app)).toMatch(/You have confirmed this payment[^]*Back to the payment/);
    expect(await look(app)).toContain(`href="${wait}"`);
    expect(await go(wait)).toBe(end);
    expect(await status()).toBe('PAID');
  });

  it('in another browser: the page that waited leads on by itself, to the shop if there is one', async () => {
    const { wait, app, press, go, bench } = await waiting({ type: 'web' });
    await press(app, approve);
    const end = await go(wait);
    expect(end).toContain('/success-redirect?');
    expect((await bench.send(end)).headers.get('location')).toMatch(/^https:\/\/shop\.example\.com\/back/);
  });

  it('too late: the code has run out or the shop has cancelled, and nothing is taken', async () => {
    const late = await waiting({ changes: { expiresIn: 5 } });
    late.bench.time.now += 5 * 60_000;
    await late.press(late.app, approve);
    expect(await late.look(late.app)).toContain('This payment can no longer be confirmed');
    expect(await late.look(await late.go(late.wait))).toContain('This code has expired');
    const cancelled = await waiting();
    await cancelled.cancelAsMerchant();
    await cancelled.press(cancelled.app, approve);
    expect(await cancelled.look(await cancelled.go(cancelled.wait))).toContain('Payment cancelled');
    for (const { bench } of [late, cancelled]) expect(await bench.entries('paid')).toEqual([]);
  });

  it('never: it waits for as long as the code lives, and says nothing of a decline', async () => {
    const { bench, wait, look, go, status } = await waiting({ changes: { expiresIn: 5 } });
    bench.time.now += 5 * 60_000 - 1;
    expect(await look(wait)).not.toMatch(/declined|failed/i);
    expect(await status()).toBe('PENDING');
    bench.time.now += 1;
    expect(await look(await go(wait))).toContain('This code has expired');
  });

  it('twice: two browsers and many presses are one payment, and a rejection afterwards is none', async () => {
    const { bench, app, press, pay, wait } = await waiting();
    expect(await pay(challengedCard)).toBe(wait);
    await Promise.all(Array.from({ length: 10 }, () => press(app, approve)));
    await press(app, reject);
    expect(await bench.entries('paid')).toHaveLength(1);
    expect(await bench.entries('declined')).toEqual([]);
  });

  it('rejected: the form says so, until the bank asks once more', async () => {
    const { app, wait, page, press, look, go, pay } = await waiting();
    await press(app, reject);
    expect(await look(app)).toContain('You have rejected this payment');
    const back = await go(wait);
    expect(back).toBe(`${page}?lang=en&declined=yes`);
    expect(await look(back)).toContain('Card declined');
    await press(page, payEntries({ cardNumber: challengedCard, attempt: '1' }));
    expect(await look(back)).not.toContain('Card declined');
    expect(await pay(challengedCard)).not.toBe(wait);
  });
});

const events = [
  'pay',
  'pay-asked',
  'pay-declined',
  'approve',
  'reject',
  'come-back',
  'payer-cancels',
  'shop-cancels',
  'time-passes',
] as const;

it('in 1,000 sales with any order of events none is paid twice, and none is called declined while the bank asks', async () => {
  const bench = await openBench({ drawQr: noPicture });
  await bench.control('modes', { bankApproval: 'app' });
  let sales = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...events), { maxLength: 10 }), async (steps) => {
      sales += 1;
      const { result } = await bench.post('/mer/v2.0/checkout/qr', qrBody({ expiresIn: 5 }));
      const page = `/checkout/${String(result['checkoutKey'])}`;
      let asked = '';
      const press = async (cardNumber?: string) => {
        const reply = await bench.form(page, payEntries(cardNumber === undefined ? {} : { cardNumber }));
        const [, id] = /payment\/(\d+)/.exec(reply.headers.get('location') ?? '') ?? [];
        if (id !== undefined) asked = id;
      };
      const happen: Record<(typeof events)[number], () => Promise<unknown>> = {
        pay: () => press(goodCard),
        'pay-asked': () => press(challengedCard),
        'pay-declined': () => press(declinedCard),
        approve: () => bench.form(`/bank/${asked}`, approve),
        reject: () => bench.form(`/bank/${asked}`, reject),
        'come-back': () => bench.send(`/frames/redirect/payment/${asked}`),
        'payer-cancels': () => bench.form(page, { action: 'cancel' }),
        'shop-cancels': () => bench.api(`/mer/v2.0/checkout/${String(result['id'])}/cancel`),
        'time-passes': async () => void (bench.time.now += 2 * 60_000),
      };
      for (const one of steps) {
        await happen[one]();
        const shown = await bench.send(`/frames/redirect/payment/${asked}`);
        if (shown.status !== 200) continue;
        expect(await shown.text()).not.toMatch(/declined|failed/i);
        expect(await (await bench.send(`${page}?declined=yes`)).text()).not.toContain('Card declined');
      }
    }),
    { numRuns: 1_000 },
  );
  expect(sales).toBe(1_000);
  const paid = (await bench.entries('paid')).map((entry) => ('checkoutId' in entry ? entry.checkoutId : ''));
  expect(paid.length).toBeGreaterThan(100);
  expect(new Set(paid).size).toBe(paid.length);
}, 60_000);
