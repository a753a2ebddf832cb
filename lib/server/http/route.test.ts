import { beforeEach, expect, test } from 'vitest';
import { createPublicRoute } from './route';

let logged: string[];
beforeEach(() => {
  logged = [];
});
const error = (_: object, message: string) => void logged.push(message);
const publicRoute = createPublicRoute(() => ({ log: { error }, appUrl: undefined }));

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
