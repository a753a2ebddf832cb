import { expect, it } from 'vitest';
import { type Bench, credentials, openBench } from '../testing/bench';
import { qrBody } from '../testing/bodies';
import { addFault, api, create, created, withFault } from '../testing/faulty-bench';
import { callFaultKinds } from './fault';

const kindsIn = async (bench: Bench) => (await bench.entries()).map(({ kind }) => kind);

const samples: Readonly<Record<string, object>> = {
  status: { code: 503 },
  slow: { ms: 1 },
  'delayed-commit': { ms: 1 },
  mutate: { field: 'amount' },
  misread: { amount: '7.50' },
  'bad-qr': { qr: 'missing' },
  envelope: { code: 200, success: false },
};

it.each(callFaultKinds)('the line of the request names the fault %s', async (kind) => {
  const bench = await withFault({ kind, ...samples[kind] });
  await create(bench);
  expect(await bench.entries('request')).toMatchObject([{ fault: kind }]);
});

it.each([
  [{ kind: 'status', code: 503, body: '{"a":1}' }, 503, '{"a":1}'],
  [{ kind: 'status', code: 204 }, 204, ''],
  [{ kind: 'html' }, 502, '<h1>502 Bad Gateway</h1>'],
  [{ kind: '401' }, 401, 'Invalid API key or secret'],
  [{ kind: '403' }, 403, '"success":false'],
  [{ kind: '429' }, 429, '"success":false'],
  [{ kind: 'redirect', location: 'http://elsewhere/' }, 307, ''],
])('%j answers in the place of the operation', async (fault, status, text) => {
  const bench = await withFault(fault);
  const { response, wire } = await create(bench);
  expect([response.status, wire]).toEqual([status, undefined]);
  expect(await response.text()).toContain(text);
  expect(await kindsIn(bench)).toEqual(['request']);
});

it('429 says when to come back if it was told to, and a redirect where to go', async () => {
  const bench = await withFault({ kind: '429', retryAfter: '7' }, { times: 1 });
  expect((await create(bench)).response.headers.get('retry-after')).toBe('7');
  await addFault(bench, { kind: 'redirect', location: '/away' });
  expect((await create(bench)).response.headers.get('location')).toBe('/away');
});

it('a redirect may claim in its body what is not so, of a read alone', async () => {
  const bench = await openBench();
  const { id } = await created(bench);
  await addFault(bench, { kind: 'redirect', claims: 'PAID' });
  const { response } = await bench.reply(`${api}/checkout/${id}`, { headers: credentials });
  expect(response.status).toBe(307);
  expect(await response.json()).toMatchObject({ success: true, result: { id, status: 'PAID' } });
  expect(await (await create(bench)).response.text()).toBe('');
  expect(await kindsIn(bench)).not.toContain('paid');
});

it('hang-no-commit leaves the caller without an answer and the book without a checkout', async () => {
  const bench = await withFault({ kind: 'hang-no-commit', ms: 9 });
  expect((await create(bench)).wire).toEqual({ kind: 'hang', ms: 9 });
  expect(await kindsIn(bench)).toEqual(['request']);
});

it.each([
  [
    { kind: 'slow', ms: 5 },
    { kind: 'delay', ms: 5 },
  ],
  [
    { kind: 'drip', msPerByte: 5 },
    { kind: 'drip', msPerByte: 5 },
  ],
  [
    { kind: 'commit-then-hang', ms: 5 },
    { kind: 'hang', ms: 5 },
  ],
  [{ kind: 'commit-then-reset' }, { kind: 'reset' }],
  [{ kind: 'truncate' }, { kind: 'truncate' }],
  [
    { kind: 'huge', bytes: 5 },
    { kind: 'huge', bytes: 5 },
  ],
  [{ kind: 'close-idle' }, { kind: 'close-idle' }],
])('%j carries the operation out and leaves the rest to the socket', async (fault, wire) => {
  const bench = await withFault(fault);
  const reply = await create(bench);
  expect(reply.wire).toEqual(wire);
  expect(await reply.response.json()).toMatchObject({ success: true, result: { status: 'PENDING' } });
  expect(await kindsIn(bench)).toEqual(['request', 'created']);
});

it('misread makes a checkout for another amount, and the answer says so as the book does', async () => {
  const bench = await withFault({ kind: 'misread', amount: '7.50' });
  const { response } = await create(bench);
  expect(await response.text()).toContain('"amount":7.50,');
  expect(await bench.entries('created')).toMatchObject([{ checkout: { amount: '7.50' } }]);
});

it('commit-then-500 carries the operation out and says that it could not', async () => {
  const bench = await withFault({ kind: 'commit-then-500' });
  const { response } = await create(bench);
  expect(response.status).toBe(500);
  expect(await response.json()).toMatchObject({ success: false });
  expect(await kindsIn(bench)).toEqual(['request', 'created']);
});

it('delayed-commit never answers, and the operation happens when its time has come', async () => {
  const bench = await withFault({ kind: 'delayed-commit', ms: 20_000 });
  expect((await create(bench)).wire?.kind).toBe('hang');
  bench.time.now += 19_999;
  await bench.tick();
  expect(await kindsIn(bench)).toEqual(['request']);
  bench.time.now += 1;
  await bench.tick();
  expect(await bench.entries('created')).toMatchObject([{ at: '2026-11-21T10:00:20.000+00:00' }]);
});

it('a delayed cancel comes too late for a checkout that expired in the meantime', async () => {
  const bench = await openBench();
  const { result } = await bench.api(`${api}/checkout/qr`, qrBody({ expiresIn: 5 }));
  await addFault(bench, { kind: 'delayed-commit', ms: 400_000 });
  await bench.api(`${api}/checkout/${String(result['id'])}/cancel`, {});
  bench.time.now += 500_000;
  await bench.tick();
  expect(await kindsIn(bench)).toEqual(['request', 'created', 'request', 'expired']);
});

it('a fault never lets a call without credentials do anything', async () => {
  const bench = await withFault({ kind: 'commit-then-hang' });
  const body = JSON.stringify(qrBody());
  const { response } = await bench.reply(`${api}/checkout/qr`, { method: 'POST', body });
  expect(response.status).toBe(401);
  expect(await kindsIn(bench)).toEqual(['request']);
});

it.each([
  [400, true],
  [500, true],
  [200, false],
  [503, false],
])('envelope lets code %s and success %s disagree, after the operation', async (code, success) => {
  const bench = await withFault({ kind: 'envelope', code, success });
  const { response } = await create(bench);
  expect(response.status).toBe(code);
  const answer = await response.json();
  expect([answer.success, 'result' in answer]).toEqual([success, success]);
  expect(await kindsIn(bench)).toEqual(['request', 'created']);
});

it('a rule for one requestId meets its create, its search and every call about its checkout', async () => {
  const bench = await openBench();
  await addFault(bench, { kind: '403' }, { requestId: 'mine', nth: 2, times: 3 });
  const mine = await bench.api(`${api}/checkout/qr`, qrBody({ requestId: 'mine' }));
  const other = await created(bench);
  const id = String(mine.result['id']);
  const codes = [];
  for (const path of [`/${id}`, `/${other.id}`, '?requestId=mine', '?requestId=other', `/${id}/cancel`]) {
    codes.push((await bench.api(`${api}/checkout${path}`)).status);
  }
  expect(codes).toEqual([403, 200, 403, 200, 403]);
});
