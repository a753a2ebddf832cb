import { beforeEach, describe, expect, test } from 'vitest';
import { problem } from './answer';
import { readBytes } from './request-body';
import { createPayerRoute, createPublicRoute, routeOf } from './route';

let logged: string[];
let fields: string;
beforeEach(() => {
  logged = [];
  fields = '';
});
const note = (about: object, message: string) => {
  logged.push(message);
  fields += JSON.stringify(about);
};
const deps = { log: { warn: note, error: note }, appUrl: undefined, scheme: 'http' } as const;
const publicRoute = createPublicRoute(() => deps);

const ask = (failure: Error): Promise<Response> =>
  publicRoute(() => Promise.reject(failure))(new Request('http://127.0.0.1:3000/api/orders'), {
    params: Promise.resolve({}),
  });
const coded = (code: string, more: object = {}) => Object.assign(new Error('failed'), { code, ...more });

test.each([
  ['a lock that is held', coded('55P03')],
  ['a server that does not listen', coded('ECONNREFUSED')],
  ['a socket that is not there', coded('ENOENT', { syscall: 'connect' })],
  ['a pool without a free connection', new Error('timeout exceeded when trying to connect')],
  ['a server that fell silent', new Error('Query read timeout')],
  ['any of these in the words of the query layer', new Error('Failed query', { cause: coded('57P01') })],
])('E05 E13 %s is answered with "ask again", and logged', async (_, failure) => {
  const answer = await ask(failure);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  expect(await answer.json()).toMatchObject({ kind: 'busy', retryAfterMs: 2_000 });
  expect(logged).toEqual(['request failed']);
});

test.each([
  ['a missing file', coded('ENOENT', { syscall: 'open' })],
  ['a broken rule of the database', coded('23505')],
  ['a slip of ours', new TypeError('x is not a function')],
])('%s is a bug, and says no more than that', async (_, failure) => {
  const answer = await ask(failure);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({ kind: 'internal' });
  expect(logged).toEqual(['request failed']);
});

test.each(['GET', 'HEAD'])('%s changes nothing and may come from anywhere', async (method) => {
  const request = new Request('http://127.0.0.1:3000/api/v1/openapi.json', { method });
  const answer = await publicRoute(async () => new Response('here'))(request, {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(200);
});

test.each(['POST', 'PUT', 'DELETE'])('%s from elsewhere is refused', async (method) => {
  const request = new Request('http://127.0.0.1:3000/api/orders', { method });
  const answer = await publicRoute(async () => new Response('here'))(request, {
    params: Promise.resolve({}),
  });
  expect(answer.status).toBe(403);
});

test('of a payer’s address the log has the pattern', async () => {
  const route = createPayerRoute(() => deps)<{ token: string }>(() => Promise.reject(coded('55P03')));
  const request = new Request('http://127.0.0.1:3000/api/pay/s3cret%20token/seen?language=en', {
    method: 'POST',
  });
  expect((await route(request, { params: Promise.resolve({ token: 's3cret token' }) })).status).toBe(503);
  expect(fields).toContain('/api/pay/[token]/seen');
  expect(fields).not.toContain('s3cret');
});

test.each([
  ['/api/orders/o1/link/end', { id: 'o1' }, '/api/orders/[id]/link/end'],
  ['/api/orders', undefined, '/api/orders'],
  ['/api/checkouts/%ff', { id: '%ff' }, '/api/checkouts/[id]'],
])('the pattern of %s', (path, params, pattern) => {
  expect(routeOf({ url: `http://127.0.0.1:3000${path}` }, params)).toBe(pattern);
});

describe('what is refused is logged, each time', () => {
  const answering = (kind: 'not_allowed' | 'signed_out' | 'key_unknown' | 'not_found', headers = {}) =>
    publicRoute(() => Promise.resolve(problem(kind)))(
      new Request('http://127.0.0.1:3000/api/keys', { headers }),
      { params: Promise.resolve({}) },
    );

  test('what somebody may not do, and keys that nobody knows', async () => {
    await answering('not_allowed', { 'x-qtill-address': '192.0.2.9' });
    await answering('key_unknown', { authorization: 'Bearer s3cret' });
    expect(logged).toEqual(['request denied', 'request denied']);
    expect(fields).toContain('192.0.2.9');
    expect(fields).not.toContain('s3cret');
  });

  test('but not a till that goes on asking after its session', async () => {
    await answering('signed_out');
    await answering('not_found');
    expect(logged).toEqual([]);
  });
});

test('a thousand bodies that break off are no fault of ours, and no lines of the log', async () => {
  const read = publicRoute(async (request) => {
    await readBytes(request, 1_024);
    return problem('not_found');
  });
  for (let each = 0; each < 1_000; each += 1) {
    const body = new ReadableStream({ pull: (controller) => controller.error(coded('ECONNRESET')) });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'sec-fetch-site': 'same-origin' } };
    const request = new Request('http://127.0.0.1:3000/api/orders', init);
    expect((await read(request, { params: Promise.resolve({}) })).status).toBe(400);
  }
  expect(logged).toEqual([]);
});

describe('who may change something', () => {
  const HOST = 'till.example:3000';
  const asks = async (headers: Record<string, string>, settings: object = {}) => {
    const route = createPublicRoute(() => ({ ...deps, ...settings }))(() =>
      Promise.resolve(new Response('done')),
    );
    const request = new Request(`http://${HOST}/api/orders`, {
      method: 'POST',
      headers: { host: HOST, ...headers },
    });
    return (await route(request, { params: Promise.resolve({}) })).status;
  };

  test.each([
    ['a page of ours', { origin: `http://${HOST}` }, {}, 200],
    ['a page of ours on https', { origin: `https://${HOST}` }, { scheme: 'https' }, 200],
    ['a page behind the proxy', { origin: 'https://till.example' }, { appUrl: 'https://till.example/' }, 200],
    ['a page of ours, as its browser says', { 'sec-fetch-site': 'same-origin' }, {}, 200],
    ['the same host by another scheme', { origin: `https://${HOST}` }, {}, 403],
    ['the same host by http, where we are https', { origin: `http://${HOST}` }, { scheme: 'https' }, 403],
    ['the proxy’s host by http', { origin: 'http://till.example' }, { appUrl: 'https://till.example' }, 403],
    ['the same host on another port', { origin: 'http://till.example' }, {}, 403],
    ['a page of nowhere', { origin: 'null' }, {}, 403],
    ['nobody', {}, {}, 403],
    ['another site', { origin: `http://${HOST}`, 'sec-fetch-site': 'cross-site' }, {}, 403],
  ])('S21 %s', async (...[, headers, settings, status]) => {
    expect(await asks(headers as Record<string, string>, settings)).toBe(status);
  });
});
