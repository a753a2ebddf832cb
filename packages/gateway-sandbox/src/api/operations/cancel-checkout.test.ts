import { expect, it } from 'vitest';
import { noPicture, openBench } from '../../testing/bench';
import { payEntries, qrBody } from '../../testing/bodies';
import { openShop } from '../../testing/shop';

const checkouts = '/mer/v2.0/checkout';

async function opened() {
  const bench = await openBench({ drawQr: noPicture });
  const { result } = await bench.api(`${checkouts}/qr`, qrBody({ expiresIn: 5 }));
  const id = String(result['id']);
  const page = `/checkout/${String(result['checkoutKey'])}`;
  return { bench, id, page, cancel: () => bench.api(`${checkouts}/${id}/cancel`) };
}

it('the merchant cancels a pending checkout, once', async () => {
  const { bench, id, cancel } = await opened();
  const { status, result } = await cancel();
  expect(status).toBe(200);
  expect(result).toMatchObject({ id, status: 'CANCELLED' });
  const again = await cancel();
  expect({ status: again.status, error: again.error }).toEqual({
    status: 400,
    error: 'Only pending checkouts can be cancelled',
  });
  expect(await bench.entries('cancelled')).toMatchObject([{ checkoutId: id, by: 'merchant' }]);
});

it('a paid checkout stays paid', async () => {
  const { bench, id, page, cancel } = await opened();
  await bench.form(page, payEntries());
  expect((await cancel()).error).toBe('Only pending checkouts can be cancelled');
  const { result } = await bench.api(`${checkouts}/${id}`);
  expect(result).toMatchObject({ status: 'PAID', usedPaymentMethod: 'CARD' });
});

it('an expired checkout stays expired', async () => {
  const { bench, cancel } = await opened();
  bench.time.now += 5 * 60_000;
  expect((await cancel()).error).toBe('Only pending checkouts can be cancelled');
});

it('an unknown checkout is not found', async () => {
  const { bench } = await opened();
  for (const path of ['/1653241101733169556', '/1653241101733169556/cancel', '/qr-code']) {
    const { status, error } = await bench.api(checkouts + path);
    expect({ status, error }).toEqual({ status: 400, error: 'Checkout not found for API merchant' });
  }
});

it('a reserved amount is let go', async () => {
  const { bench, payment } = await openShop({ cardPayment: 'authorise' });
  const paymentId = await payment();
  const { result } = await bench.api(`/mer/v2.0/payment/${paymentId}`);
  const { id } = Object(result['checkoutDetails']);
  expect((await bench.post(`${checkouts}/${id}/cancel`)).result['status']).toBe('CANCELLED');
  const voided = await bench.api(`/mer/v2.0/payment/${paymentId}`);
  expect(voided.result['status']).toBe('VOIDED');
});

it('a paid checkout may be answered as it is instead of with a refusal', async () => {
  const { bench, paidCheckout, checkout } = await openShop({ cancelAfterPaid: 'return' });
  const paid = await bench.post(`${checkouts}/${await paidCheckout()}/cancel`);
  expect({ status: paid.status, now: paid.result['status'] }).toEqual({ status: 200, now: 'PAID' });
  const id = await checkout();
  await bench.post(`${checkouts}/${id}/cancel`);
  expect((await bench.post(`${checkouts}/${id}/cancel`)).status).toBe(400);
});
