import { expect, test } from 'vitest';
import { methods } from './methods';

const context = { params: Promise.resolve({}) };
const ask = (method: string) => new Request('http://127.0.0.1/api/v1/x', { method });

test('an address answers the methods that it has, and names them for every other', async () => {
  const routes = methods({ GET: async () => new Response('here'), POST: async () => new Response('made') });
  expect(await (await routes.GET(ask('GET'), context)).text()).toBe('here');
  expect(await (await routes.POST(ask('POST'), context)).text()).toBe('made');
  for (const method of ['PUT', 'PATCH', 'DELETE'] as const) {
    const refused = await routes[method](ask(method), context);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    expect(await refused.json()).toMatchObject({ kind: 'method_not_allowed', status: 405 });
  }
  const options = await routes.OPTIONS(ask('OPTIONS'), context);
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
});

test('one that only takes requests refuses to be read', async () => {
  const routes = methods({ POST: async () => new Response('made') });
  const refused = await routes.GET(ask('GET'), context);
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
});
