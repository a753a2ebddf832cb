import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { connect } from 'node:net';
import os, { networkInterfaces } from 'node:os';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { clientAddress } from '../lib/door/client-address.mjs';
import { createDoor } from '../lib/door/door.mjs';
import { createHostCheck } from '../lib/door/known-host.mjs';

const { parseAndValidateFlightRouterState: parseRouterState } = createRequire(import.meta.url)(
  'next/dist/server/app-render/parse-and-validate-flight-router-state',
);

/**
 * A server whose app reads one piece of each body, and says what it heard.
 * @param {import('node:test').TestContext} t
 */
async function serve(t) {
  const handle = async (
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    // As the framework does it: the app reads a copy, and lets go of it.
    const copy = request.pipe(new PassThrough());
    if (request.headers['content-length']) await once(copy, 'readable');
    copy.destroy();
    response.end(JSON.stringify(request.headers));
  };
  const server = createServer(createDoor({ parseRouterState, appUrl: 'https://till.example' }, handle));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return Number(/** @type {import('node:net').AddressInfo} */ (server.address()).port);
}

/**
 * Sends texts over one connection and waits for as many answers.
 * @param {number} port
 * @param {string[]} texts
 */
async function talk(port, ...texts) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (piece) => (heard += piece));
  socket.on('error', () => undefined);
  for (const text of texts) socket.write(text);
  const heads = () => [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status));
  const over = AbortSignal.timeout(30_000);
  while (heads().length < texts.length && !over.aborted && !socket.destroyed) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const isClosed = socket.destroyed;
  socket.destroy();
  return { statuses: heads(), heard, isClosed };
}

const get = (/** @type {string} */ path, headers = 'Host: localhost\r\n', method = 'GET') =>
  `${method} ${path} HTTP/1.1\r\n${headers}\r\n`;

const post = (/** @type {number} */ length) =>
  `POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n${'x'.repeat(length)}`;

test('on a kept connection the request behind a body that nobody reads to its end is answered', async (t) => {
  const port = await serve(t);
  assert.deepEqual((await talk(port, post(3 * 1024 * 1024), get('/'))).statuses, [200, 200]);
  const { statuses, isClosed } = await talk(port, post(20 * 1024 * 1024), get('/'));
  assert.deepEqual([statuses.length, isClosed], [1, true], 'none is kept for a body without an end');
});

test('what the app would take for its own fault is answered before it', async (t) => {
  const port = await serve(t);
  const status = async (/** @type {string} */ text) => (await talk(port, text)).statuses[0];
  assert.equal(await status(get('/api/checkouts/%ff')), 400);
  assert.equal(await status(get('http://localhost/')), 400);
  assert.equal(await status(get('/api/orders', undefined, 'TRACE')), 405);
  assert.equal(await status(get('/sw.js', undefined, 'POST')), 405);
  assert.equal(await status(get('/sign-in', 'Host: localhost\r\nNext-Action: x\r\n', 'POST')), 405);
  for (const state of ['x', '%7B', '%ff', '[]', 'null', `["${'a'.repeat(41_000)}",{}]`]) {
    const headers = `Host: localhost\r\nNext-Router-State-Tree: ${state}\r\n`;
    assert.notEqual(await status(get('/', headers)), 200, state.slice(0, 20));
  }
  const state = encodeURIComponent(JSON.stringify(['', { children: ['orders', {}] }, null, 'refetch']));
  assert.equal(await status(get('/', `Host: localhost\r\nNext-Router-State-Tree: ${state}\r\n`)), 200);
});

test('every answer of the door has the headers that all answers have', async (t) => {
  const { heard } = await talk(await serve(t), get('/', 'Host: evil.example\r\n'));
  assert.match(heard, /^HTTP\/1\.1 421/);
  for (const header of ['no-store', 'nosniff', 'no-referrer', "frame-ancestors 'none'"])
    assert.ok(heard.includes(header));
});

test('a file is sent whole, and the app hears who asks from us alone', async (t) => {
  const headers = [
    'Host: localhost',
    'Range: bytes=9-1',
    'If-Match: "x"',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-For: 198.51.100.1, 203.0.113.5',
    'X-Qtill-Address: 198.51.100.2',
  ];
  const { heard } = await talk(await serve(t), get('/sw.js', `${headers.join('\r\n')}\r\n`));
  assert.deepEqual(JSON.parse(heard.split('\r\n\r\n')[1] ?? '').host, 'localhost');
  assert.deepEqual(Object.keys(JSON.parse(heard.split('\r\n\r\n')[1] ?? '')).sort(), [
    'host',
    'x-qtill-address',
  ]);
  assert.ok(heard.includes('203.0.113.5'), 'what the proxy on this machine saw');
});

test('S23 only configured names, localhost and this machine’s own addresses are believed', () => {
  const isKnown = createHostCheck({ appUrl: 'https://Till.Example:8443/', hosts: 'till.local, 203.0.113.7' });
  const own = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address));
  for (const host of ['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '127.9.9.9', '[::1]:3000', ...own]) {
    assert.ok(isKnown(host), host);
  }
  for (const host of ['till.example', 'TILL.example.:8443', 'till.local', '203.0.113.7:3000'])
    assert.ok(isKnown(host), host);
  const strange = [
    'evil.example',
    'till.example.evil.example',
    '203.0.113.8',
    '127.evil.example',
    '0.0.0.0',
    '2130706433',
  ];
  for (const host of [
    ...strange,
    '',
    undefined,
    'localhost@evil.example',
    'localhost evil',
    '[::2]',
    'localhost:x',
  ]) {
    assert.ok(!isKnown(host), String(host));
  }
});

test('S23 an address that the machine gets while it runs is believed from then on, and one that it loses is not', async (t) => {
  const real = os.networkInterfaces;
  const become = (/** @type {string} */ address) => {
    const found = [{ address, family: address.includes(':') ? 'IPv6' : 'IPv4' }];
    os.networkInterfaces = /** @type {any} */ (() => ({ wlan0: found }));
    syncBuiltinESMExports();
  };
  t.after(() => {
    os.networkInterfaces = real;
    syncBuiltinESMExports();
  });
  const port = await serve(t);
  const status = async (/** @type {string} */ host) =>
    (await talk(port, get('/', `Host: ${host}:3000\r\n`))).statuses[0];
  become('192.0.2.10');
  assert.deepEqual([await status('192.0.2.10'), await status('192.0.2.11')], [200, 421]);
  become('192.0.2.11');
  assert.deepEqual([await status('192.0.2.10'), await status('192.0.2.11')], [421, 200]);
  become('fe80::7%wlan0');
  assert.deepEqual([await status('[fe80::7]'), await status('192.0.2.11')], [200, 421]);
});

test('an address of version 6 counts by its network', () => {
  const addressOf = (/** @type {string} */ remoteAddress, headers = {}, hasProxy = false) =>
    clientAddress(/** @type {any} */ ({ socket: { remoteAddress }, headers }), { hasProxy });
  assert.equal(addressOf('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(addressOf('2001:db8:1:2:3:4:5:6'), addressOf('2001:db8:1:2::9'));
  assert.notEqual(addressOf('2001:db8:1:2::1'), addressOf('2001:db8:1:3::1'));
  const forwarded = { 'x-forwarded-for': '198.51.100.1, 203.0.113.5' };
  assert.equal(addressOf('192.0.2.1', forwarded, true), '192.0.2.1', 'no proxy of ours');
  assert.equal(addressOf('127.0.0.1', forwarded), '127.0.0.1', 'no proxy at all');
  assert.equal(addressOf('::1', forwarded, true), '203.0.113.5');
});
