import { describe, expect, it } from 'vitest';
import { openBench } from '../testing/bench';
import { declinedCard, payEntries, qrBody } from '../testing/bodies';

async function opened(changes: Record<string, unknown> = {}) {
  const bench = await openBench();
  const { result } = await bench.api('/mer/v2.0/checkout/qr', qrBody(changes));
  const id = String(result['id']);
  const key = String(result['checkoutKey']);
  const status = async () => (await bench.api(`/mer/v2.0/checkout/${id}`)).result['status'];
  const look = async (path: string) => (await bench.send(path)).text();
  return { bench, id, key, page: `/checkout/${key}`, end: `/complete/${key}`, status, look };
}

describe('paying', () => {
  it('leads from the QR to the form to the confirmation, and the merchant sees PAID', async () => {
    const { bench, id, key, page, end, status, look } = await opened({ amount: '1234.50' });
    const confirmation = `/payment-confirmation?checkout=${key}&lang=en`;
    const scanned = await bench.send(`/qr/${key}`);
    expect([scanned.status, scanned.headers.get('location')]).toEqual([303, page]);
    expect(await look(page)).toContain('AED 1,234.50');
    expect(await look(end)).toContain('Still waiting for payment');
    const paid = await bench.form(page, payEntries());
    expect([paid.status, paid.headers.get('location')]).toEqual([303, confirmation]);
    expect(await look(confirmation)).toContain('Payment successful');
    expect(await look(end)).toContain('Payment successful');
    expect(await status()).toBe('PAID');
    expect(await bench.entries('paid')).toMatchObject([
      { checkoutId: id, amount: '1234.50', currency: 'AED', card: { brand: 'VISA', last4: '4242' } },
    ]);
    expect((await bench.send(page)).headers.get('location')).toBe(confirmation);
  });

  it('books one payment however often and however fast Pay is pressed', async () => {
    const { bench, page } = await opened();
    const presses = Array.from({ length: 10 }, () => bench.form(page, payEntries({ attempt: '0' })));
    const statuses = (await Promise.all(presses)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([303]));
    expect(await bench.entries('paid')).toHaveLength(1);
  });

  it('counts a double press on a declined card as one decline', async () => {
    const { bench, page, status } = await opened();
    const press = () => bench.form(page, payEntries({ cardNumber: declinedCard, attempt: '0' }));
    const [, second] = await Promise.all([press(), press(), press(), press()]);
    expect(await second.text()).toContain('Card declined');
    expect(await bench.entries('declined')).toHaveLength(1);
    expect(await status()).toBe('PENDING');
  });

  it('never changes anything by looking', async () => {
    const { bench, key, page, end, status } = await opened();
    for (const path of [page, `${page}?action=pay`, `${page}?action=cancel`, end, `/qr/${key}`]) {
      await bench.send(path);
      await bench.send(path, { method: 'HEAD' });
    }
    expect(await status()).toBe('PENDING');
    expect((await bench.form(end, payEntries())).status).toBe(405);
  });

  it('keeps card data out of the book', async () => {
    const { bench, page } = await opened();
    await bench.form(page, payEntries({ cardNumber: declinedCard, cvv: '987', nameOnCard: 'CANARY' }));
    await bench.form(page, payEntries({ cvv: '987', nameOnCard: 'CANARY' }));
    expect(JSON.stringify(await bench.entries())).not.toMatch(/CANARY|"987"|42424242|40000000/);
  });
});

describe('a declined card', () => {
  it('leaves the checkout pending, keeps only the name, and another card pays', async () => {
    const { bench, page, status } = await opened();
    const response = await bench.form(
      page,
      payEntries({ cardNumber: declinedCard, nameOnCard: 'AMAL NOOR' }),
    );
    const shown = await response.text();
    expect(response.status).toBe(200);
    expect(shown).toContain('Card declined');
    expect(shown).toContain('value="AMAL NOOR"');
    expect(shown).not.toMatch(/value="(4000|12\/25|100)/);
    expect(await status()).toBe('PENDING');
    await bench.form(page, payEntries({ attempt: '1' }));
    expect(await status()).toBe('PAID');
  });

  it('fails the checkout the third time, for good', async () => {
    const { bench, page, end, status, look } = await opened();
    for (const attempt of ['0', '1', '2']) {
      await bench.form(page, payEntries({ cardNumber: '4000 0000 0000 9995', attempt }));
    }
    expect(await status()).toBe('FAILED');
    expect(await look(end)).toContain('Payment failed');
    await bench.form(page, payEntries());
    expect(await status()).toBe('FAILED');
    expect(await bench.entries('declined')).toMatchObject([
      { attempt: 1, final: false, reason: 'insufficient_funds' },
      { attempt: 2, final: false },
      { attempt: 3, final: true },
    ]);
  });

  it('is not what a mistake in the form is', async () => {
    const { bench, page, status } = await opened();
    for (let round = 0; round < 4; round += 1) {
      const shown = await (await bench.form(page, payEntries({ terms: '', cvv: '1' }))).text();
      expect(shown).toContain('role="alert"');
      expect(shown).toContain('href="#cvv"');
      expect(shown).toContain('aria-describedby="terms-hint terms-error"');
    }
    expect(await status()).toBe('PENDING');
    expect(await bench.entries('declined')).toEqual([]);
  });
});

it('the payer cancels, and nobody pays afterwards', async () => {
  const { bench, id, page, end, status, look } = await opened();
  await bench.form(page, { action: 'cancel' });
  await bench.form(page, payEntries());
  expect(await status()).toBe('CANCELLED');
  expect(await look(end)).toContain('Payment cancelled');
  expect(await bench.entries('cancelled')).toMatchObject([{ checkoutId: id, by: 'payer' }]);
  expect(await bench.entries('paid')).toEqual([]);
});

describe('the page', () => {
  it('shows hostile text as text', async () => {
    const hostile = `"><script>alert('x')</script>&`;
    const { bench, page, end, look } = await opened({ description: hostile, orderId: '<b>1</b>' });
    const declined = await bench.form(page, payEntries({ cardNumber: declinedCard, nameOnCard: hostile }));
    for (const markup of [await look(page), await look(end), await declined.text(), await look('/')]) {
      expect(markup).not.toMatch(/<script>|<b>/);
    }
    expect(await look(page)).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
  });

  it('forbids scripts, sniffing, framing and keeping', async () => {
    const { bench, page, end } = await opened();
    for (const path of [page, end, '/checkout/unknown', '/']) {
      const { headers } = await bench.send(path);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('speaks the language of the checkout until the payer switches', async () => {
    const { page, end, look } = await opened({ language: 'AR' });
    expect(await look(page)).toContain('<html lang="ar" dir="rtl">');
    expect(await look(page)).toMatch(/<bdi[^>]*dir="ltr">AED 100.00</);
    expect(await look(`${page}?lang=en`)).toContain('<html lang="en" dir="ltr">');
    expect(await look(end)).toContain('بانتظار الدفع');
  });

  it('says that there is no such payment', async () => {
    const { bench } = await opened();
    const response = await bench.send('/checkout/0123');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Payment not found');
  });
});
