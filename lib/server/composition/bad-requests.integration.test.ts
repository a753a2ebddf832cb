import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openApiDocument } from '../../api/v1/openapi';
import { createRoutesWorld, type RoutesWorld } from './testing/routes-world';

let world: RoutesWorld;
beforeEach(async () => {
  world = await createRoutesWorld();
});
afterEach(() => world.drop());

let keys = 0;
const withKey = () => ({ 'idempotency-key': `key-of-a-request-${(keys += 1)}` });

const read = async (answer: Promise<Response>) => {
  const { status } = await answer;
  const body: unknown = await (await answer).json();
  return { status, body };
};

describe('characters that the database cannot store are the sender’s mistake', () => {
  test.each([
    ['sign-in', { staffId: 'stf_test\u0000', pin: '123456' }, 400],
    ['sign-in', { staffId: '\u0000', pin: '123456' }, 400],
    [
      'checkouts/[id]/refunds',
      {
        amountMinor: 100,
        currency: 'AED',
        note: 'Back',
        approval: { staffId: 'stf_test\u0000', pin: '123456' },
      },
      400,
    ],
  ])('in staffId of POST /api/%s', async (route, body, status) => {
    const answer = await read(world.ask(route, { id: 'chk_1' }, { body, headers: withKey() }));
    expect(answer).toMatchObject({ status, body: { kind: 'bad_request' } });
  });

  test.each(['%ff', 'chk_1\u0000', '\ud800'])('in an address: %j is no checkout', async (id) => {
    for (const [route, method] of [
      ['checkouts/[id]', 'GET'],
      ['checkouts/[id]/qr', 'GET'],
      ['checkouts/[id]/cancel', 'POST'],
      ['return/[id]', 'GET'],
    ] as const) {
      const answer = await read(world.ask(route, { id }, { method, headers: withKey() }));
      expect(answer, route).toMatchObject({ status: 404, body: { kind: 'not_found' } });
    }
    const headers = { ...(await world.newKey()), ...withKey() };
    for (const [route, method] of [
      ['v1/checkouts/[id]', 'GET'],
      ['v1/checkouts/[id]/cancel', 'POST'],
    ] as const)
      expect(await read(world.ask(route, { id }, { method, headers })), route).toMatchObject({ status: 404 });
  });
});

describe('an address that other systems are to be sent to', () => {
  const BAD = [
    'not',
    'ftp://shop.example/',
    'https://user:password@shop.example/',
    'https://user@shop.example/',
    'https://shop.example/a b',
    'https://shop.example/a\tb',
    ' https://shop.example/',
    'https://shop.example/\u0000',
  ];

  test.each(BAD)('%j takes no messages', async (url) => {
    for (const rest of [{ isInside: true }, { allowPrivateNetwork: true }]) {
      const answer = await read(world.ask('notices/endpoints', {}, { body: { url, ...rest } }));
      expect(answer).toMatchObject({ status: 400, body: { kind: 'bad_request' } });
      expect(JSON.stringify(answer.body)).toContain('url: ');
    }
  });

  test.each(BAD)('%j is no returnUrl', async (returnUrl) => {
    const customer = { firstName: 'Amira', email: 'amira@example.com' };
    const billingAddress = { name: 'Amira', address1: 'Street 1', city: 'Dubai', country: 'AE' };
    const order = { reference: 'W-1', amount: '20.00', currency: 'AED', customer, billingAddress };
    const headers = { ...(await world.newKey()), ...withKey() };
    const answer = await read(
      world.ask('v1/checkouts', {}, { body: { channel: 'web', order, returnUrl }, headers }),
    );
    expect(answer).toMatchObject({ status: 400, body: { kind: 'bad_request' } });
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(new Set(errors.map(({ pointer }) => pointer))).toEqual(new Set(['#/returnUrl']));
    expect(world.http.heard).toEqual([]);
  });
});

describe('a body as long as the document says', () => {
  const operations = Object.entries(openApiDocument().paths).flatMap(([path, methods]) => {
    const post = (methods as { post?: { requestBody?: { description: string } } }).post;
    const route = path.replace('/api/', '').replaceAll('{', '[').replaceAll('}', ']');
    return post?.requestBody ? [[route, post.requestBody.description] as const] : [];
  });

  test('is said of every operation that takes one', () => {
    expect(operations.map(([route]) => route).sort()).toEqual(['v1/checkouts', 'v1/checkouts/[id]/refunds']);
    for (const [, sentence] of operations) expect(sentence).toMatch(/^At most \d+ KiB\.$/);
  });

  test.each(operations)('POST /api/%s: %s', async (route, sentence) => {
    const most = Number(/\d+/.exec(sentence)?.[0]) * 1024;
    const key = await world.newKey();
    const ask = (length: number) => {
      const pad = 'x'.repeat(length - JSON.stringify({ pad: '' }).length);
      return read(world.ask(route, { id: 'chk_1' }, { body: { pad }, headers: { ...key, ...withKey() } }));
    };
    expect(await ask(most)).toMatchObject({ status: 400, body: { kind: 'bad_request' } });
    expect(await ask(most + 1)).toMatchObject({
      status: 413,
      body: { kind: 'body_too_large', detail: `Send ${most / 1024} KiB at most.` },
    });
  });
});
