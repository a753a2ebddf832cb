import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import { test } from 'node:test';
import { answerPolls } from '../lib/wire/answer-polls.mjs';

const ROUTE = Symbol.for('qtill.poll');

/** @typedef {(request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>} Route */

/**
 * A server whose framework says where it was asked; the app's route, if there is one, answers polls.
 * @param {import('node:test').TestContext} t
 * @param {Route} [route]
 */
async function open(t, route) {
  Reflect.set(globalThis, ROUTE, route);
  t.after(() => Reflect.deleteProperty(globalThis, ROUTE));
  const server = createServer(
    answerPolls({ headers: { 'X-Of-All': 'yes' }, scheme: 'http' }, (request, response) =>
      response.end(`framework ${request.method} ${request.url}`),
    ),
  ).listen(0, '127.0.0.1');
  t.after(() => server.close());
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  /** @param {string} path @param {import('node:http').RequestOptions} [options] */
  return (path, options) => send({ port, path, agent: false, ...options });
}

/** @param {import('node:http').ClientRequest} request */
async function read(request) {
  request.end();
  const [response] = /** @type {[import('node:http').IncomingMessage]} */ (await once(request, 'response'));
  let text = '';
  for await (const piece of response) text += piece;
  return { status: response.statusCode, headers: response.headers, text };
}

test('a poll is answered by the app’s own route, which hears who asks and about what', async (t) => {
  const ask = await open(t, async (request, { params }) =>
    Response.json(
      {
        ...(await params),
        after: new URL(request.url).searchParams.get('after'),
        cookie: request.headers.get('cookie'),
      },
      { status: 203, headers: { 'Cache-Control': 'private, no-store' } },
    ),
  );
  const answer = await read(
    ask('/api/checkouts/chk_1?after=2', { headers: { cookie: 'qtill_session=abc' } }),
  );
  assert.equal(answer.status, 203);
  assert.deepEqual(JSON.parse(answer.text), { id: 'chk_1', after: '2', cookie: 'qtill_session=abc' });
  assert.equal(answer.headers['content-type'], 'application/json');
  assert.equal(answer.headers['cache-control'], 'private, no-store');
  assert.equal(answer.headers['x-of-all'], 'yes');
});

test('everything else is the framework’s, and so is a poll while the app starts', async (t) => {
  const ask = await open(t, () => Promise.resolve(Response.json({})));
  for (const [method, path] of [
    ['POST', '/api/checkouts/chk_1'],
    ['HEAD', '/api/checkouts/chk_1'],
    ['GET', '/api/checkouts/chk_1/history'],
    ['GET', '/api/checkouts/chk%201'],
    ['GET', '/api/checkouts/'],
    ['GET', '/api/orders/chk_1'],
  ]) {
    const { text } = await read(ask(path, { method }));
    assert.equal(text, method === 'HEAD' ? '' : `framework ${method} ${path}`);
  }
  Reflect.deleteProperty(globalThis, ROUTE);
  assert.equal((await read(ask('/api/checkouts/chk_1'))).text, 'framework GET /api/checkouts/chk_1');
});

test('what is held comes piece by piece, and a screen that hangs up is known to be gone', async (t) => {
  const encoder = new TextEncoder();
  /** @type {AbortSignal | undefined} */
  let signal;
  const ask = await open(t, (request) => {
    signal = request.signal;
    return Promise.resolve(
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(encoder.encode(' ')) })),
    );
  });
  const request = ask('/api/checkouts/chk_1');
  request.on('error', () => undefined);
  request.end();
  const [response] = await once(request, 'response');
  response.on('error', () => undefined);
  const [piece] = await once(response, 'data');
  assert.equal(String(piece), ' ');
  assert.equal(signal?.aborted, false);
  const gone = once(/** @type {AbortSignal} */ (signal), 'abort');
  request.destroy();
  await gone;
});

test('an answer that breaks off does not look whole', async (t) => {
  const ask = await open(t, () =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(new Error('broken off')),
        }),
      ),
    ),
  );
  await assert.rejects(read(ask('/api/checkouts/chk_1')), { code: 'ECONNRESET' });
});
