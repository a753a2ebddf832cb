import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { packLongAnswers } from '../lib/wire/long-answers.mjs';

const compress = createRequire(import.meta.url)('next/dist/compiled/compression')();
const TEXT = JSON.stringify({ orders: Array.from({ length: 200 }, (_, index) => ({ id: `ord_${index}` })) });

/**
 * As the framework answers for a route: its compressor, then headers as lists, then the body.
 * @param {import('node:test').TestContext} t
 * @param {string} path
 * @param {string} cacheControl
 */
async function ask(t, path, cacheControl = 'private, no-store') {
  const server = createServer(
    packLongAnswers((request, response) => {
      compress(request, response, () => undefined);
      response.setHeader('content-type', ['application/json']);
      response.setHeader('cache-control', [cacheControl]);
      response.flushHeaders();
      response.write(TEXT);
      response.end();
    }),
  ).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const headers = { 'accept-encoding': 'gzip, deflate, br' };
  const [response] = await once(get({ port, path, headers, agent: false }), 'response');
  response.resume();
  await once(response, 'end');
  return response.headers;
}

test('lists of sales are packed, and say so to caches', async (t) => {
  for (const path of [
    '/api/orders',
    '/api/orders?last=10',
    '/api/sales?text=a',
    '/api/checkouts/chk_1/history',
  ]) {
    const headers = await ask(t, path);
    assert.match(String(headers['content-encoding']), /^(gzip|br)$/, path);
    assert.match(String(headers.vary), /accept-encoding/i, path);
  }
});

test('neither what is held or short is, nor what may hold a secret', async (t) => {
  for (const path of [
    '/api/checkouts/chk_1',
    '/api/checkouts/chk_1?after=2',
    '/api/keys',
    '/api/links',
    '/api/pay/abc',
  ])
    assert.equal((await ask(t, path))['content-encoding'], undefined, path);
  const held = await ask(t, '/api/orders', 'private, no-store, no-transform');
  assert.equal(held['content-encoding'], undefined);
});
