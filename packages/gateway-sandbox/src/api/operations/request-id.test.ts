import { describe, expect, it } from 'vitest';
import type { Modes } from '../../model/modes';
import { noPicture, openBench } from '../../testing/bench';
import { declinedCard, payEntries, qrBody } from '../../testing/bodies';
import { api, openShop } from '../../testing/shop';

const create = '/mer/v2.0/checkout/qr';

describe('a requestId used again', () => {
  it('gives the same pending checkout for the same request, whatever the order of its fields', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const body = qrBody();
    const first = await bench.api(create, body);
    const again = await bench.api(create, Object.fromEntries(Object.entries(body).reverse()));
    expect(again.result).toEqual(first.result);
    expect(await bench.entries('created')).toHaveLength(1);
  });

  it('is refused for another amount', async () => {
    const bench = await openBench({ drawQr: noPicture });
    const body = qrBody({ requestId: 'r-9' });
    await bench.api(create, body);
    const { status, error } = await bench.api(create, { ...body, amount: '100.01' });
    expect(status).toBe(400);
    expect(error).toBe("A checkout already exists for this merchant with request id 'r-9'");
  });

  it.each(['paid', 'failed', 'cancelled', 'expired'])(
    'is refused once the checkout is %s',
    async (ending) => {
      const bench = await openBench({ drawQr: noPicture });
      const body = qrBody();
      const { result } = await bench.api(create, body);
      const page = `/checkout/${String(result['checkoutKey'])}`;
      if (ending === 'paid') await bench.form(page, payEntries());
      if (ending === 'cancelled') await bench.form(page, { action: 'cancel' });
      if (ending === 'expired') bench.time.now += 24 * 3_600_000;
      for (let round = 0; ending === 'failed' && round < 3; round += 1) {
        await bench.form(page, payEntries({ cardNumber: declinedCard }));
      }
      const again = await bench.api(create, body);
      expect(again.error).toMatch(/^A checkout already exists/);
      expect((await bench.api(`/mer/v2.0/checkout/${String(result['id'])}`)).result['status']).toBe(
        ending.toUpperCase(),
      );
    },
  );
});

async function askTwice(duplicateRequestId: Modes['duplicateRequestId'], changes = {}) {
  const { bench } = await openShop({ duplicateRequestId });
  const body = qrBody({ requestId: 'r-1' });
  const first = await bench.post(`${api}/checkout/qr`, body);
  const second = await bench.post(`${api}/checkout/qr`, { ...body, ...changes });
  const found = await bench.api(`${api}/checkout?requestId=r-1`);
  return { bench, first: first.result, second, found: found.result };
}

describe('in other ways a gateway may have, the second request', () => {
  it('is refused even for the very same request', async () => {
    const { second, found } = await askTwice('reject');
    expect(second.error).toBe("A checkout already exists for this merchant with request id 'r-1'");
    expect(found['totalElements']).toBe(1);
  });

  it('gives the first checkout, whatever is asked', async () => {
    const { first, second, found } = await askTwice('return', { amount: '7.00' });
    expect(second.result).toEqual(first);
    expect(found['totalElements']).toBe(1);
  });

  it('makes a second checkout, and both are found', async () => {
    const { bench, first, second, found } = await askTwice('create');
    expect(second.result['id']).not.toBe(first['id']);
    expect(found['content']).toMatchObject([{ id: second.result['id'] }, { id: first['id'] }]);
    for (const id of [first['id'], second.result['id']]) {
      expect((await bench.api(`${api}/checkout/${String(id)}`)).result).toMatchObject({
        id,
        requestId: 'r-1',
      });
    }
  });
});
