import { describe, expect, it } from 'vitest';
import { orderBody, qrBody } from '../../testing/bodies';
import { api, openShop } from '../../testing/shop';

const token = (name = 'a') => ({ type: 'TOKEN', token: `ptk_sandbox_${name}` });

describe('a charge of a card', () => {
  it('pays a new checkout at once', async () => {
    const { bench, debit } = await openShop();
    const { result } = await debit(token());
    expect(result).toMatchObject({
      id: expect.stringMatching(/^\d{19}$/),
      currency: 'AED',
      amount: 100,
      status: 'CAPTURED',
      checkoutDetails: { status: 'PAID', usedPaymentMethod: 'CARD' },
    });
    expect((await bench.api(`${api}/payment/${String(result['id'])}`)).result).toEqual(result);
    expect((await bench.api(`${api}/checkout?type=WEB&status=PAID`)).result['totalElements']).toBe(1);
  });

  it('pays a checkout that exists, whatever its type, once', async () => {
    const { bench, checkout } = await openShop();
    const checkoutId = await checkout();
    const first = await bench.post(`${api}/payment/debit`, { source: token(), checkoutId });
    expect(first.result['checkoutDetails']).toMatchObject({ id: checkoutId, status: 'PAID' });
    const again = await bench.post(`${api}/payment/debit`, { source: token(), checkoutId });
    expect(again.error).toBe('Only pending checkouts can be paid');
    expect(await bench.entries('paid')).toMatchObject([{ checkoutId, by: 'debit' }]);
  });

  it('needs neither an address nor a return address, but a customer and items', async () => {
    const { debit } = await openShop();
    const details = orderBody({ billingAddress: null, returnUrl: null });
    expect((await debit(token(), details)).status).toBe(200);
    expect((await debit(token('b'), qrBody())).error).toContain('checkoutDetails.customer: is required');
  });

  it.each([
    [{ checkoutId: '1' }, 'source: is required'],
    [{ source: { type: 'CASH' }, checkoutId: '1' }, 'source.type: must be TOKEN or STORED_CARD'],
    [{ source: { type: 'TOKEN', token: 'tok_1' }, checkoutId: '1' }, 'source.token: must be a token'],
    [{ source: token() }, 'checkoutId: is required, or checkoutDetails in its place'],
    [{ source: token(), checkoutId: '1' }, 'Checkout not found for API merchant'],
    [{ source: { type: 'STORED_CARD', token: 'ctk_1' }, checkoutId: '1' }, 'Stored card not found'],
  ])('is refused for %j', async (body, reason) => {
    const { bench } = await openShop();
    expect((await bench.post(`${api}/payment/debit`, body)).error).toContain(reason);
  });

  it('refuses a token that was used for another checkout, and leaves nothing behind', async () => {
    const { bench, debit } = await openShop();
    await debit(token());
    expect((await debit(token())).error).toBe(
      'Invalid checkout ID, cant use the same Token for different checkout objects.',
    );
    expect(await bench.entries('created')).toHaveLength(1);
    expect(JSON.stringify(await bench.entries())).not.toContain('ptk_sandbox');
  });
});

describe('an authorised payment', () => {
  it('is captured once', async () => {
    const { bench, debit } = await openShop({ cardPayment: 'authorise' });
    const { result } = await debit(token());
    expect(result).toMatchObject({ status: 'AUTHORIZED', checkoutDetails: { status: 'AUTHORIZED' } });
    const capture = () => bench.post(`${api}/payment/${String(result['id'])}/capture`);
    expect((await capture()).result).toMatchObject({
      status: 'CAPTURED',
      checkoutDetails: { status: 'PAID' },
    });
    expect((await capture()).error).toBe('Only authorized payments can be captured');
  });

  it('is lost when its checkout expires', async () => {
    const { bench, payment } = await openShop({ cardPayment: 'authorise' });
    const id = await payment();
    bench.time.now += 60 * 60_000;
    expect((await bench.post(`${api}/payment/${id}/capture`)).status).toBe(400);
    expect((await bench.api(`${api}/payment/${id}`)).result['status']).toBe('VOIDED');
  });
});

describe('a stored card', () => {
  it('is kept under the customer of the merchant, charged again, and deleted', async () => {
    const { bench, debit, storedCard } = await openShop();
    const cardToken = await storedCard();
    const { result } = await bench.api(`${api}/card?cardToken=${cardToken}`);
    expect(result).toEqual({
      customerReferenceId: 'CID-42',
      token: expect.stringMatching(/^ctk_sandbox_[0-9a-f]{64}$/),
      cardBrand: 'VISA',
      cardBin: '424242',
      cardLast4: '4242',
      cardHolderName: 'AMAL NOOR',
      expiry: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    const source = { type: 'STORED_CARD', token: cardToken, shopperInteraction: 'UNSCHEDULED' };
    expect((await debit(source)).result['status']).toBe('CAPTURED');
    expect((await debit(source)).result['status']).toBe('CAPTURED');
    expect((await bench.post(`${api}/card/delete?cardToken=${cardToken}`)).result).toEqual(result);
    expect((await debit(source)).error).toBe('Stored card not found for the provided token');
    const list = await bench.api(`${api}/card/list?customerReferenceId=CID-42`);
    expect(list.result).toMatchObject({ totalElements: 0, content: [] });
  });

  it.each([{ id: 'ab' }, { id: null }])('is not kept for a customer with %j', async (changes) => {
    const { bench, debit } = await openShop();
    const details = orderBody({ customer: { ...orderBody().customer, ...changes } });
    const { error } = await debit({ ...token(), storeCardDetails: 'true' }, details);
    expect(error).toContain('customer.id: must have 3 characters or more');
    expect(await bench.entries('created')).toEqual([]);
  });

  it('is listed for one customer, who must be named', async () => {
    const { bench, storedCard } = await openShop();
    await storedCard();
    const others = await bench.api(`${api}/card/list?customerReferenceId=CID-43`);
    expect(others.result['content']).toEqual([]);
    expect((await bench.api(`${api}/card/list`)).error).toContain('customerReferenceId: is required');
    expect((await bench.api(`${api}/card`)).error).toContain('cardToken: is required');
  });
});
