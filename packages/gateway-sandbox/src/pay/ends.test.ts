import { describe, expect, it } from 'vitest';
import { declinedCard } from '../testing/bodies';
import { openPayer } from './testing/open-payer';

const goodCard = '4242 4242 4242 4242';
const shop = 'https://shop.example.com';

describe('after paying', () => {
  it.each(['qr', 'link', 'terminal'] as const)(
    'a %s checkout ends on the confirmation page',
    async (type) => {
      const { key, pay, look } = await openPayer({ type });
      const end = await pay(goodCard);
      expect(end).toBe(`/payment-confirmation?checkout=${key}&lang=en`);
      const page = await look(end);
      expect(page).toContain('Payment successful');
      expect(page).not.toContain('Back to the shop');
      expect(page).toContain(`href="?checkout=${key}&amp;lang=ar"`);
    },
  );

  it.each(['/checkout', '/embedded/checkout'])(
    'a mobile checkout paid at %s ends where the app closes its view',
    async (path) => {
      const { key, pay, look } = await openPayer({ type: 'mobile' });
      const end = await pay(goodCard, `${path}/${key}`);
      expect(end).toBe(`/complete/${key}?lang=en`);
      expect(await look(end)).toContain('Payment successful');
    },
  );

  it('a web checkout goes back to the shop, which learns which checkout it was and nothing else', async () => {
    const { id, key, requestId, pay, go } = await openPayer({ type: 'web' });
    const end = await pay(goodCard);
    expect(end).toBe(`/success-redirect?checkout=${key}&lang=en`);
    expect(await go(end)).toBe(`${shop}/back?wc-api=1&reference=${requestId}&checkout=${id}`);
  });

  it.each([
    [`${shop}/back`, `${shop}/back?`],
    [shop, `${shop}/?`],
    [`${shop}/back?a=%20b+c&a=2#part`, `${shop}/back?a=%20b+c&a=2&`, '#part'],
    [`${shop}/back?#/basket`, `${shop}/back?`, '#/basket'],
  ])('%s keeps what it said before', async (returnUrl, before, after = '') => {
    const { id, key, go } = await openPayer({ type: 'web', changes: { returnUrl, requestId: 'R 1&x=2' } });
    const address = await go(`/success-redirect?checkout=${key}`);
    expect(address).toBe(`${before}reference=R+1%26x%3D2&checkout=${id}${after}`);
  });
});

describe('a payer who does not pay', () => {
  it('goes back to the shop after cancelling and after too many declines alike', async () => {
    const cancelling = await openPayer({ type: 'web' });
    const failing = await openPayer({ type: 'web', modes: { declinesUntilFailed: 1 } });
    const ends = [
      await cancelling.press(cancelling.page, { action: 'cancel' }),
      await failing.pay(declinedCard),
    ];
    expect(ends[0]).toBe(`/success-redirect?checkout=${cancelling.key}&lang=en`);
    expect(await cancelling.status()).toBe('CANCELLED');
    expect(ends[1]).toBe(`/success-redirect?checkout=${failing.key}&lang=en`);
    expect(await failing.status()).toBe('FAILED');
  });

  it('sees the end when the checkout ended meanwhile', async () => {
    const { key, pay, status, cancelAsMerchant, look } = await openPayer();
    await cancelAsMerchant();
    const end = await pay(goodCard);
    expect(end).toBe(`/payment-confirmation?checkout=${key}&lang=en`);
    expect(await look(end)).toContain('Payment cancelled');
    expect(await status()).toBe('CANCELLED');
  });
});

describe('coming back later', () => {
  it('an ended web checkout shows how it stands, with a link to the shop', async () => {
    const { id, key, requestId, page, pay, go, look } = await openPayer({ type: 'web' });
    await pay(goodCard);
    const result = await go(page);
    expect(result).toBe(`/complete/${key}?lang=en`);
    const shown = await look(result);
    expect(shown).toContain('Back to the shop');
    expect(shown).toContain(`href="${shop}/back?wc-api=1&amp;reference=${requestId}&amp;checkout=${id}"`);
  });

  it.each(['qr', 'web', 'mobile', 'link', 'terminal'] as const)(
    'the complete page of a %s checkout always shows the true state',
    async (type) => {
      const { key, pay, look, cancelAsMerchant, bench, id } = await openPayer({ type });
      const end = `/complete/${key}`;
      expect(await look(end)).toContain('Still waiting for payment');
      await pay(goodCard);
      expect(await look(end)).toContain('Payment successful');
      await cancelAsMerchant();
      expect(await look(end)).toContain('Payment successful');
      await bench.control(`checkouts/${id}/refund`, { amount: '40' });
      expect(await look(end)).toMatch(/Payment partly refunded[^]*Amount refunded[^]*AED 40.00/);
      await bench.control(`checkouts/${id}/refund`, {});
      expect(await look(end)).toContain('Payment refunded');
    },
  );

  it('someone whose bank is still thinking may look again', async () => {
    const { key, id, bench, look } = await openPayer();
    await bench.control(`checkouts/${id}/confirm`, {});
    const shown = await look(`/payment-confirmation?checkout=${key}&lang=ar`);
    expect(shown).toContain('بانتظار البنك');
    expect(shown).toContain(`href="?checkout=${key}&amp;lang=ar"`);
  });
});
