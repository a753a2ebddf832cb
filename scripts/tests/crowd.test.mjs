import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, createServer, request as ask } from 'node:http';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { createAcquaintances } from '../lib/crowd/acquaintances.mjs';
import { orderCrowd } from '../lib/crowd/crowd.mjs';
import { createTurns } from '../lib/crowd/turns.mjs';
import { root } from '../lib/root.mjs';

const LIMITS = { atOnce: 3, perAddress: 2, waiting: 4, waitingPerAddress: 3, longestMs: 60 };

test('of one address few at once, of all a few more, and nobody waits behind an address that has its turns', async () => {
  const { take } = createTurns(LIMITS);
  const first = await take('a');
  assert.ok(first && (await take('a')));
  const waits = take('a');
  const other = await take('b');
  assert.ok(other, 'another address has a turn beside the one that waits');
  const otherWaits = take('b');
  first();
  assert.ok(await waits);
  other();
  assert.ok(await otherWaits);
});

test('who waits too long, or finds too many waiting, gets no turn', async () => {
  const { take } = createTurns(LIMITS);
  for (const address of ['a', 'a', 'b']) await take(address);
  const waiting = [take('a'), take('a'), take('a')];
  assert.equal(await take('a'), undefined, 'three of one address wait already');
  waiting.push(take('c'));
  assert.equal(await take('d'), undefined, 'four wait already');
  assert.deepEqual(await Promise.all(waiting), [undefined, undefined, undefined, undefined]);
});

test('a turn that is given back twice is one turn', async () => {
  const { take } = createTurns({ ...LIMITS, atOnce: 1, waiting: 0 });
  const end = await take('a');
  end?.();
  end?.();
  assert.ok(await take('a'));
  assert.equal(await take('b'), undefined);
});

/**
 * A server whose app answers nothing until it is told to.
 * @param {import('node:test').TestContext} t
 */
async function open(t) {
  /** @type {import('node:http').ServerResponse[]} */
  const held = [];
  const addressOf = () => '10.0.0.9';
  const crowd = orderCrowd({ root, addressOf }, ({ headers, url }, response) => {
    if (headers.cookie && url !== '/api/terminals') response.end('till');
    else held.push(response);
  });
  const server = createServer(crowd).listen({ port: 0, host: '127.0.0.1', backlog: 4_096 });
  await once(server, 'listening');
  const agent = new Agent({ maxSockets: Infinity });
  t.after(() => {
    server.closeAllConnections();
    server.close();
    agent.destroy();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  /** @param {string} path @param {Record<string, string>} [headers] */
  const get = async (path, headers = {}) => {
    const outgoing = ask({ port, host: '127.0.0.1', path, headers, agent });
    outgoing.end();
    const [answer] = await once(outgoing, 'response');
    const chunks = [];
    for await (const chunk of answer) chunks.push(chunk);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
  };
  return { get, held };
}

test('a till is served while strangers hold every turn that they can have', async (t) => {
  const { get, held } = await open(t);
  const strangers = Array.from({ length: 400 }, () => get('/return/chk_1').catch(() => undefined));
  while (held.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
  const till = await get('/api/orders', { cookie: 'qtill_session=x' });
  assert.equal(String(till.body), 'till');
  assert.equal(held.length, 12, 'the app sees no more strangers than one address may be at once');
  const bogus = get('/return/chk_1', { cookie: 'qtill_session=x' });
  const late = await Promise.race([bogus, new Promise((resolve) => setTimeout(resolve, 50, 'waits'))]);
  assert.notEqual(late === 'waits' ? 503 : late.status, 200, 'a cookie makes nobody known on a public page');
  while (held.length > 0) {
    for (const response of held.splice(0)) response.end('payer');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const statuses = (await Promise.all(strangers)).map((answer) => answer?.status);
  assert.deepEqual(new Set(statuses), new Set([200, 503]));
});

test('a device that asks for much at once waits for itself, and the one beside it for nobody', async (t) => {
  const { get, held } = await open(t);
  for (const name of ['loud', 'quiet']) await get('/api/orders', { cookie: `qtill_session=${name}` });
  const loud = Array.from({ length: 100 }, () => get('/api/terminals', { cookie: 'qtill_session=loud' }));
  while (held.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(String((await get('/api/orders', { cookie: 'qtill_session=quiet' })).body), 'till');
  const waits = await get('/api/checkouts/chk_1?after=2', { cookie: 'a=b; qtill_session=loud' });
  assert.equal(String(waits.body), 'till', 'a held answer takes no turn');
  assert.equal(held.length, 6);
  let isOver = false;
  const all = Promise.all(loud).finally(() => (isOver = true));
  while (!isOver) {
    for (const response of held.splice(0)) response.end('list');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const statuses = (await all).map(({ status }) => status);
  assert.deepEqual(new Set(statuses), new Set([200, 429]));
});

test('names that are made up share the turns of newcomers, and a till that is known waits for none of them', async (t) => {
  const { get, held } = await open(t);
  await get('/api/orders', { cookie: 'qtill_session=till' });
  const strangers = Array.from({ length: 300 }, (_, index) =>
    get(index % 2 ? '/api/terminals' : '/api/checkouts/chk_1', {
      cookie: `qtill_session=made-up-${index}`,
      authorization: 'Bearer nobody',
    }).catch(() => undefined),
  );
  while (held.length < 6) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(String((await get('/api/orders', { cookie: 'qtill_session=till' })).body), 'till');
  assert.ok(held.length <= 12, `the app saw ${held.length} of them at once`);
  let isOver = false;
  const all = Promise.all(strangers).finally(() => (isOver = true));
  while (!isOver) {
    for (const response of held.splice(0)) response.writeHead(401).end();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await all;
  // Whoever was refused is a newcomer still: twelve at once, where a known one would have six.
  const again = Array.from({ length: 20 }, () =>
    get('/api/terminals', { cookie: 'qtill_session=made-up-1' }),
  );
  while (held.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
  for (isOver = false; !isOver; await new Promise((resolve) => setTimeout(resolve, 5))) {
    for (const response of held.splice(0)) response.writeHead(401).end();
    void Promise.all(again).finally(() => (isOver = true));
  }
});

test('five hundred screens that are known are all answered by a busy app while newcomers fill every place', async (t) => {
  const { get, held } = await open(t);
  const devices = Array.from({ length: 500 }, (_, index) => ({ cookie: `qtill_session=device-${index}` }));
  for (const headers of devices) assert.equal((await get('/api/orders', headers)).status, 200);
  const newcomers = Array.from({ length: 600 }, (_, index) =>
    get('/api/terminals', { cookie: `qtill_session=made-up-${index}` }).catch(() => undefined),
  );
  while (held.length < 12) await new Promise((resolve) => setTimeout(resolve, 5));
  const ofNewcomers = held.splice(0);
  // Each screen asks for three things at once, as after a network comes back, and one of them is held until something changes.
  const asked = devices.flatMap((headers) =>
    ['/api/terminals', '/api/orders', '/api/checkouts/chk_1?after=2'].map((path) => get(path, headers)),
  );
  let isOver = false;
  const all = Promise.all(asked).finally(() => (isOver = true));
  while (!isOver) {
    // The app works off twenty-five at a time.
    for (const response of held.splice(0, 25)) response.end('list');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.deepEqual(new Set((await all).map(({ status }) => status)), new Set([200]));
  for (const response of [...ofNewcomers, ...held.splice(0)]) response.writeHead(401).end();
  isOver = false;
  const refused = Promise.all(newcomers).finally(() => (isOver = true));
  while (!isOver) {
    for (const response of held.splice(0)) response.writeHead(401).end();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const statuses = new Set((await refused).map((answer) => answer?.status));
  assert.deepEqual(statuses, new Set([401, 429]), 'of newcomers some find no place');
});

test('of acquaintances the longest unseen is forgotten first', () => {
  const names = createAcquaintances(2);
  for (const name of ['a', 'b', 'a', 'c']) names.note(name);
  assert.deepEqual(['a', 'b', 'c'].map(names.has), [true, false, true]);
});

test('the files of the API’s document are packed, marked and known again', async (t) => {
  const { get } = await open(t);
  const path = '/api/docs/swagger-ui-bundle.js';
  const plain = await get(path);
  assert.equal(plain.status, 200);
  assert.match(String(plain.headers['content-type']), /javascript/);
  const packed = await get(path, { 'accept-encoding': 'gzip, br' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.ok(gunzipSync(packed.body).equals(plain.body));
  const known = await get(path, { 'if-none-match': String(plain.headers.etag) });
  assert.deepEqual([known.status, known.body.length], [304, 0]);
});

test('a crowd of readers costs no memory of its own', async (t) => {
  const { get } = await open(t);
  const path = '/api/docs/swagger-ui-bundle.js';
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 10);
  const answers = await Promise.all(
    Array.from({ length: 300 }, async () => {
      const { status, body } = await get(path, { 'accept-encoding': 'gzip' });
      return { status, bytes: body.length };
    }),
  );
  clearInterval(watch);
  const served = answers.filter(({ status }) => status === 200);
  assert.ok(served.length >= 250, `${served.length} were served`);
  assert.equal(new Set(served.map(({ bytes }) => bytes)).size, 1);
  // Each with bytes of its own would be five hundred, at the side of the server alone.
  assert.ok(most < 250 * 1024 * 1024, `${Math.round(most / 1024 / 1024)} MB were held`);
});
