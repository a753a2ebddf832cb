import { describe, expect, it } from 'vitest';
import { memoryBook } from '../../book/book';
import { openBench } from '../../testing/bench';
import { api, openShop } from '../../testing/shop';

describe('a webhook', () => {
  it('gets a key of its own and is listed with it', async () => {
    const { bench, webhook } = await openShop();
    const id = await webhook('https://shop.example.com/hook');
    await webhook('http://127.0.0.1:9/hook');
    const { result } = await bench.api(`${api}/webhooks/${id}`);
    expect(result).toEqual({
      id,
      hmacKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      address: 'https://shop.example.com/hook',
      failed: false,
      enabled: true,
    });
    const list = await bench.api(`${api}/webhooks`);
    expect(list.result).toMatchObject([result, { address: 'http://127.0.0.1:9/hook' }]);
    expect((await bench.api(`${api}/webhooks?page=1&size=1`)).result).toHaveLength(1);
  });

  it.each([
    'shop.example.com/hook',
    '/hook',
    'ftp://shop.example.com',
    'https://user:pass@shop.example.com/hook',
    'http:',
    '',
    42,
    null,
  ])('is not registered at %j', async (address) => {
    const { bench } = await openShop();
    const { status, error } = await bench.post(`${api}/webhooks`, { address });
    expect(status).toBe(400);
    expect(error).toMatch(/- address: (is required|must be an absolute http or https address)$/);
  });

  it('is registered once per address, and ten times at most', async () => {
    const { bench, webhook } = await openShop();
    for (let number = 0; number < 10; number += 1) await webhook(`https://shop.example.com/${number}`);
    const taken = await bench.post(`${api}/webhooks`, { address: 'https://shop.example.com/3' });
    expect(taken.error).toBe("A webhook already exists with the same address 'https://shop.example.com/3'");
    const eleventh = await bench.post(`${api}/webhooks`, { address: 'https://shop.example.com/10' });
    expect(eleventh.error).toBe('No more than 10 webhooks can be registered');
  });

  it('can be switched off and on, and deleted for good', async () => {
    const { bench, webhook } = await openShop();
    const id = await webhook();
    expect((await bench.post(`${api}/webhooks/${id}/disable`)).result['enabled']).toBe(false);
    expect((await bench.post(`${api}/webhooks/${id}/enable`)).result['enabled']).toBe(true);
    const deleted = await bench.post(`${api}/webhooks/${id}/delete`);
    expect(JSON.parse(deleted.text)).toEqual({ success: true, elapsed: 0 });
    const gone = { status: 400, error: 'Webhook not found for API merchant' };
    for (const ending of ['', '/test', '/enable', '/disable', '/delete']) {
      const ask = ending === '' ? bench.api : bench.post;
      expect(await ask(`${api}/webhooks/${id}${ending}`)).toMatchObject(gone);
    }
  });

  it('has its failure forgotten when it is switched on again', async () => {
    const at = '2026-11-21T10:00:00.000+00:00';
    const webhook = { id: '7', hmacKey: 'k', address: 'http://127.0.0.1:9', failed: true, enabled: false };
    const bench = await openBench({ book: memoryBook([{ seq: 1, at, kind: 'webhook', webhook }]) });
    expect((await bench.api(`${api}/webhooks/7`)).result['failed']).toBe(true);
    const { result } = await bench.post(`${api}/webhooks/7/enable`);
    expect(result).toMatchObject({ failed: false, enabled: true });
  });
});
