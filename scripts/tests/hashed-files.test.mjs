import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serveHashedFiles } from '../lib/wire/hashed-files.mjs';
import { packHashedFiles } from '../lib/wire/pack-files.mjs';

const SCRIPT = Buffer.from(Array.from({ length: 500 }, (_, index) => `say(${index});`).join('\n'));
const FILES = {
  'static/chunks/till-1a2b.js': SCRIPT,
  'static/chunks/app/(till)/[key]/page-3c4d.js': SCRIPT,
  'static/chunks/short-5e6f.js': Buffer.from('say(0);'),
  'static/media/letters-7a8b.woff2': Buffer.alloc(2_000, 7),
  'static/media/photo-9c0d.png': Buffer.alloc(2_000, 7),
  'server/secret.js': SCRIPT,
};
const TILL = '/_next/static/chunks/till-1a2b.js';

/** @param {import('node:test').TestContext} t @param {{ isPacked?: boolean }} [options] */
async function open(t, { isPacked = true } = {}) {
  const dist = await mkdtemp(join(tmpdir(), 'qtill-hashed-'));
  for (const [name, bytes] of Object.entries(FILES)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), bytes);
  }
  if (isPacked) await packHashedFiles(dist);
  const before = await serveHashedFiles(dist);
  const server = createServer(before((_, response) => void response.writeHead(404).end('the framework')));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  t.after(async () => {
    server.close();
    await rm(dist, { recursive: true });
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @param {string} path @param {Record<string, string>} [headers] */
  return async (path, headers = {}, method = 'GET') => {
    const outgoing = ask({ port, host: '127.0.0.1', path, headers, method, agent: false });
    outgoing.end();
    const [answer] = await once(outgoing, 'response');
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
  };
}

test('a hashed file comes as tightly packed as the browser can read it, and is kept for good', async (t) => {
  const get = await open(t);
  for (const [offered, encoding, unpack] of /** @type {const} */ ([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['deflate', undefined, (/** @type {Buffer} */ bytes) => bytes],
    ['', undefined, (/** @type {Buffer} */ bytes) => bytes],
  ])) {
    const { status, headers, body } = await get(TILL, { 'accept-encoding': offered });
    assert.equal(status, 200);
    assert.equal(headers['content-encoding'], encoding, offered);
    assert.equal(headers['content-length'], String(body.length));
    assert.ok(unpack(body).equals(SCRIPT), offered);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers.vary, 'Accept-Encoding');
    assert.match(String(headers['content-type']), /^application\/javascript/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
  }
});

test('who asks for the head alone, or for a part, is told of the whole file', async (t) => {
  const get = await open(t);
  const packed = { 'accept-encoding': 'br' };
  const whole = await get(TILL, packed);
  const { status, headers, body } = await get(TILL, packed, 'HEAD');
  assert.deepEqual([status, body.length], [200, 0]);
  assert.equal(headers['content-length'], String(whole.body.length));
  assert.equal(headers['content-encoding'], 'br');
  const part = await get(TILL, { range: 'bytes=0-9' });
  assert.deepEqual([part.status, part.body.length], [200, SCRIPT.length]);
  assert.equal((await get(TILL, {}, 'POST')).status, 405);
});

test('names are read as browsers write them, and what packing would not shorten comes plain', async (t) => {
  const get = await open(t);
  const packed = { 'accept-encoding': 'gzip, br' };
  for (const name of ['(till)/%5Bkey%5D', '%28till%29/%5Bkey%5D', '(till)/[key]'])
    assert.equal((await get(`/_next/static/chunks/app/${name}/page-3c4d.js?v=1`, packed)).status, 200, name);
  for (const [path, type] of [
    ['chunks/short-5e6f.js', 'application/javascript; charset=UTF-8'],
    ['media/letters-7a8b.woff2', 'font/woff2'],
  ]) {
    const { status, headers } = await get(`/_next/static/${path}`, packed);
    assert.deepEqual([status, headers['content-encoding'], headers['content-type']], [200, undefined, type]);
  }
});

test('what is no hashed file of the build is the framework’s to answer', async (t) => {
  const get = await open(t);
  for (const path of [
    '/_next/static/chunks/gone-1a2b.js',
    '/_next/static/../server/secret.js',
    '/_next/static/%2e%2e/server/secret.js',
    '/_next/static/..%2fserver%2fsecret.js',
    '/_next/static/chunks/till-1a2b.js.br',
    '/_next/static/media/photo-9c0d.png',
    '/_next/static/%zz',
    '/_next/static/%00',
    '/_next/static/',
    '/',
  ])
    assert.equal(String((await get(path)).body), 'the framework', path);
});

test('files that nothing has packed come plain', async (t) => {
  const get = await open(t, { isPacked: false });
  const { headers, body } = await get(TILL, { 'accept-encoding': 'br' });
  assert.equal(headers['content-encoding'], undefined);
  assert.ok(body.equals(SCRIPT));
});
