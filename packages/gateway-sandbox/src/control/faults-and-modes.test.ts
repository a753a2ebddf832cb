import { expect, it } from 'vitest';
import { credentials, openBench } from '../testing/bench';

it('takes fault rules, counts what they met, and takes them back', async () => {
  const bench = await openBench();
  const rule = { match: { path: '/checkout', nth: 2 }, fault: { kind: 'status', code: 503 } };
  expect((await bench.control('faults', rule)).status).toBe(201);
  const codes = [];
  for (let count = 0; count < 3; count += 1) codes.push((await bench.send(...search)).status);
  expect(codes).toEqual([200, 503, 200]);
  expect((await bench.control('faults')).answer).toMatchObject([{ ...rule, matched: 3, struck: 1 }]);
  await bench.control('faults', undefined, 'DELETE');
  expect((await bench.control('faults')).answer).toEqual([]);
});

const search = ['/mer/v2.0/checkout', { headers: credentials }] as const;

it.each(['', '{', '{"fault":{"kind":"explode"}}'])('does not take %j for a rule', async (body) => {
  const bench = await openBench();
  const { status, answer } = await bench.control('faults', body);
  expect([status, answer]).toMatchObject([400, { error: expect.stringMatching(/\.$/) }]);
});

it('changes one mode, leaves the others, and writes it down', async () => {
  const bench = await openBench();
  const before = (await bench.control('modes')).answer;
  expect(before).toMatchObject({ duplicateRequestId: 'assumed', base64QR: 'given' });
  await bench.control('modes', { duplicateRequestId: 'create' });
  const after = await bench.control('modes', { base64QR: 'missing' });
  expect(after.answer).toEqual({ ...Object(before), duplicateRequestId: 'create', base64QR: 'missing' });
  expect(await bench.entries('modes')).toHaveLength(2);
});

it.each(['', '[]', '{"base64QR":"perhaps"}', '{"base64qr":"missing"}', '{"declinesUntilFailed":0}'])(
  'does not take %j for modes',
  async (body) => {
    const bench = await openBench();
    expect((await bench.control('modes', body)).status).toBe(400);
    expect(await bench.entries()).toEqual([]);
  },
);
