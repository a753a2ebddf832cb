import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer, get } from 'node:http';
import { test } from 'node:test';
import { brotliDecompressSync, createBrotliDecompress, gunzipSync } from 'node:zlib';
import { packAnswers } from '../lib/wire/pack-answers.mjs';

const TEXT = JSON.stringify({ orders: Array.from({ length: 200 }, (_, index) => ({ id: `ord_${index}` })) });
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const OFFERED = { 'accept-encoding': 'gzip, deflate, br' };

/**
 * @param {import('node:test').TestContext} t
 * @param {import('node:http').RequestListener} answer
 */
async function serve(t, answer) {
  const server = createServer(packAnswers(answer)).listen(0, '127.0.0.1');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @param {string} path @param {Record<string, string>} [headers] */
  return async (path, headers = OFFERED) => {
    const [response] = await once(get({ port, path, headers, agent: false }), 'response');
    return /** @type {import('node:http').IncomingMessage} */ (response);
  };
}

/** @param {import('node:http').IncomingMessage} response */
async function bodyOf(response) {
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** As the framework answers for a route: headers as lists, then the body. */
const asRoute =
  (cacheControl = 'private, no-store') =>
  (/** @type {unknown} */ _, /** @type {import('node:http').ServerResponse} */ response) => {
    response.setHeader('content-type', ['application/json']);
    response.setHeader('cache-control', [cacheControl]);
    response.flushHeaders();
    response.write(TEXT);
    response.end();
  };

test('lists of sales are packed, and say so to caches', async (t) => {
  const ask = await serve(t, asRoute());
  for (const path of [
    '/api/orders',
    '/api/orders?last=10',
    '/api/sales?text=a',
    '/api/checkouts/chk_1/history',
  ]) {
    const response = await ask(path);
    assert.equal(response.headers['content-encoding'], 'br', path);
    assert.match(String(response.headers.vary), /accept-encoding/i, path);
    assert.equal(String(brotliDecompressSync(await bodyOf(response))), TEXT);
  }
});

test('neither what is held or short is, nor what may hold a secret', async (t) => {
  const ask = await serve(t, asRoute());
  for (const path of [
    '/api/checkouts/chk_1',
    '/api/checkouts/chk_1?after=2',
    '/api/keys',
    '/api/links',
    '/api/pay/abc',
  ])
    assert.equal((await ask(path)).headers['content-encoding'], undefined, path);
  const held = await (await serve(t, asRoute('private, no-store, no-transform')))('/api/orders');
  assert.equal(held.headers['content-encoding'], undefined);
  const askShort = await serve(t, (_, response) => {
    response.setHeader('Content-Type', HTML['Content-Type']);
    response.end('gone');
  });
  const short = await askShort('/');
  assert.equal(short.headers['content-encoding'], undefined);
  assert.equal(String(await bodyOf(short)), 'gone');
});

test('a page is packed as the browser can read it, however its headers are given', async (t) => {
  const ask = await serve(t, (request, response) => {
    if (request.url === '/head') return void response.writeHead(200, { ...HTML, Vary: 'rsc' }).end(TEXT);
    response.setHeader('Content-Type', HTML['Content-Type']);
    response.setHeader('Content-Length', TEXT.length);
    response.setHeader('Vary', 'rsc');
    response.end(TEXT);
  });
  for (const path of ['/head', '/set'])
    for (const [offered, encoding, unpack] of /** @type {const} */ ([
      ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
      ['gzip, deflate', 'gzip', gunzipSync],
      ['', undefined, (/** @type {Buffer} */ bytes) => bytes],
    ])) {
      const response = await ask(path, { 'accept-encoding': offered });
      assert.equal(response.headers['content-encoding'], encoding, path);
      assert.equal(response.headers.vary, 'rsc, Accept-Encoding');
      assert.equal(String(unpack(await bodyOf(response))), TEXT);
    }
});

test('what is packed already, and what is no text, stays as it is', async (t) => {
  const ask = await serve(t, (request, response) => {
    const type = request.url === '/picture' ? { 'Content-Type': 'image/png' } : HTML;
    const encoding = request.url === '/packed' && { 'Content-Encoding': 'zstd' };
    response.writeHead(200, { ...type, ...encoding }).end(TEXT);
  });
  for (const [path, encoding] of [['/packed', 'zstd'], ['/picture']])
    assert.equal((await ask(String(path))).headers['content-encoding'], encoding, path);
});

test('a page that is written piece by piece arrives piece by piece', async (t) => {
  /** @type {import('node:http').ServerResponse | undefined} */
  let open;
  const ask = await serve(t, (_, response) => {
    open = response;
    response.writeHead(200, HTML);
    response.write('the keypad');
    // The framework does it after each piece.
    if ('flush' in response && typeof response.flush === 'function') response.flush();
  });
  const response = await ask('/');
  assert.equal(response.headers['content-encoding'], 'br');
  const page = response.pipe(createBrotliDecompress());
  assert.equal(String((await once(page, 'data'))[0]), 'the keypad');
  open?.end(' and the rest');
  assert.equal(String((await once(page, 'data'))[0]), ' and the rest');
  await once(page, 'end');
});

test('a reader who is slow slows the writer down, and gets all; one who leaves ends it', async (t) => {
  const piece = Buffer.from(Array.from({ length: 40_000 }, () => Math.random().toString(36)).join(''));
  let waits = 0;
  let left = false;
  const ask = await serve(t, async (request, response) => {
    response.writeHead(200, HTML);
    const closed = once(response, 'close');
    const drained = new EventEmitter();
    response.on('drain', () => drained.emit('drain'));
    response.once('close', () => (left ||= request.url === '/leave'));
    for (let count = 0; count < 30 && !response.destroyed; count += 1) {
      if (response.write(piece)) continue;
      waits += 1;
      await Promise.race([closed, once(drained, 'drain')]);
    }
    response.end();
  });
  const body = brotliDecompressSync(await bodyOf(await ask('/')));
  assert.ok(body.equals(Buffer.concat(Array.from({ length: 30 }, () => piece))));
  assert.ok(waits > 0);
  (await ask('/leave')).destroy();
  while (!left) await new Promise((resolve) => setTimeout(resolve, 5));
});
