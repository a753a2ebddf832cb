import { expect, it } from 'vitest';
import { tickAfter } from './create-sandbox';

const reply = { response: new Response('ok') };
const request = new Request('http://sandbox/');

it('what became due with a request is done at once, and nobody waits for it', async () => {
  const order: string[] = [];
  const handle = tickAfter(
    {
      handle: () => Promise.resolve(reply).finally(() => void order.push('handled')),
      tick: () => {
        order.push('ticking');
        return new Promise(() => undefined);
      },
    },
    () => undefined,
  );
  expect(await handle(request, { isLocal: true })).toBe(reply);
  expect(order).toEqual(['handled', 'ticking']);
});

it('a defect of the tick is heard of and does not spoil the answer', async () => {
  const defects: unknown[] = [];
  const sandbox = { handle: () => Promise.resolve(reply), tick: () => Promise.reject(new Error('broken')) };
  expect(await tickAfter(sandbox, (error) => void defects.push(error))(request, { isLocal: true })).toBe(
    reply,
  );
  await new Promise(setImmediate);
  expect(defects).toEqual([new Error('broken')]);
});
