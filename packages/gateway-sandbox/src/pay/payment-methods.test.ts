import { describe, expect, it } from 'vitest';
import { payEntries } from '../testing/bodies';
import { openPayer } from './testing/open-payer';

const visa = '4242 4242 4242 4242';
const mastercard = '5555 5555 5555 4444';

const openFor = (allowedPaymentMethods: unknown, defaultPaymentMethod?: string) =>
  openPayer({ changes: { allowedPaymentMethods, defaultPaymentMethod } });

describe('a checkout that allows some methods', () => {
  it('shows them in the shop’s order, and no card form where cards are not among them', async () => {
    const { look, page } = await openFor(['TABBY', 'CAREEM_PAY']);
    const shown = await look(page);
    expect(shown).toMatch(/Pay with <bdi>Tabby<[^]*Pay with <bdi>Careem Pay</);
    expect(shown).not.toContain('name="cardNumber"');
    expect(shown).not.toContain('4242 4242');
  });

  it('begins with the default one', async () => {
    const { look, page } = await openFor(['CARD', 'TABBY'], 'TABBY');
    expect(await look(page)).toMatch(/<bdi>Tabby<[^]*name="cardNumber"/);
    const other = await openFor(['CARD', 'TABBY']);
    expect(await other.look(other.page)).toMatch(/name="cardNumber"[^]*<bdi>Tabby</);
  });

  it('is paid by one of them, which the merchant sees', async () => {
    const { bench, id, key, page, press } = await openFor(['TABBY']);
    const end = await press(page, { action: 'pay-with', method: 'TABBY' });
    expect(end).toBe(`/payment-confirmation?checkout=${key}&lang=en`);
    const { result } = await bench.api(`/mer/v2.0/checkout/${id}`);
    expect(result).toMatchObject({ status: 'PAID', usedPaymentMethod: 'TABBY' });
    await press(page, { action: 'pay-with', method: 'TABBY' });
    expect(await bench.entries('paid')).toHaveLength(1);
  });

  it('is not paid by another, whatever a browser sends', async () => {
    const { bench, page, status } = await openFor(['TABBY']);
    await bench.form(page, payEntries());
    for (const method of ['CAREEM_PAY', 'CARD', '']) await bench.form(page, { action: 'pay-with', method });
    expect(await status()).toBe('PENDING');
    expect(await bench.entries('declined')).toEqual([]);
  });

  it('takes the card brands that are named, says which, and names only their test cards', async () => {
    const { bench, look, page, pay, status } = await openFor(['MASTERCARD', 'AMEX']);
    const shown = await look(page);
    expect(shown).toContain('Mastercard, American Express');
    expect(shown).toContain(mastercard);
    expect(shown).not.toContain(visa);
    const refused = await (await bench.form(page, payEntries({ cardNumber: visa }))).text();
    expect(refused).toContain('This shop does not take this kind of card.');
    expect(await status()).toBe('PENDING');
    await pay(mastercard);
    expect(await status()).toBe('PAID');
  });
});

it.each([{}, { allowed: null }, { allowed: [] }, { allowed: ['CARD'] }])(
  'a checkout with %j takes every card',
  async ({ allowed }) => {
    const { look, page, pay, status } = await openFor(allowed);
    const shown = await look(page);
    expect(shown).toContain('name="cardNumber"');
    expect(shown).not.toContain('Pay with');
    await pay(mastercard);
    expect(await status()).toBe('PAID');
  },
);
