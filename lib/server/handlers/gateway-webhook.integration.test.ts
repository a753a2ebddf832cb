import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as route from '@/app/api/webhooks/gateway/[token]/route';
import {
  createSignalWorld,
  gatewayIdOf,
  type SignalWorld,
  TOKEN,
} from '../../gateway-webhooks/testing/create-signal-world';
import type { ReceiveDeps } from '../../gateway-webhooks/deps';

let world: SignalWorld;
let receive: ReceiveDeps;
let logged: string[];
beforeEach(async () => {
  world = await createSignalWorld();
  receive = world.createProcess();
  logged = [];
  use(receive);
});
afterEach(async () => {
  Reflect.deleteProperty(globalThis, 'qtill');
  await world.drop();
});

/** What the route is given instead of the process's own. */
function use(deps: ReceiveDeps): void {
  const write = (fields: object, message: string) =>
    void logged.push(`${message} ${String(Object.values(fields))}`);
  const slices = { log: { warn: write, error: write }, 'gateway-webhooks': deps };
  Reflect.set(globalThis, 'qtill', new Map<string, unknown>(Object.entries(slices)));
}

type Sent = { readonly token?: string; readonly headers?: Record<string, string> };

const JSON_TYPE = { 'content-type': 'application/json' };

async function post(body: BodyInit | null, { token = TOKEN, headers = JSON_TYPE }: Sent = {}) {
  const url = `http://127.0.0.1:3000/api/webhooks/gateway/${token}`;
  const request = new Request(url, { method: 'POST', headers, body, ...{ duplex: 'half' } });
  const answer = await route.POST(request, { params: Promise.resolve({ token }) });
  expect(await answer.text(), 'answers say nothing').toBe('');
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  return answer;
}

const status = async (...sent: Parameters<typeof post>) => (await post(...sent)).status;

/** A body that never ends, and how much of it was taken. */
function endless(start = '') {
  const taken = { bytes: 0 };
  const chunk = new TextEncoder().encode(start.padEnd(4096, ' '));
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.bytes += chunk.byteLength;
        controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  return { stream, taken };
}

test('a delivery that is stored is acknowledged, and only then', async () => {
  const { keep } = receive.gatewaySignals;
  let wasStored = false;
  const gatewaySignals = {
    keep: async (gatewaySignal: Parameters<typeof keep>[0]) => {
      await keep(gatewaySignal);
      wasStored = (await world.gatewaySignals()).length === 1;
    },
  };
  use({ ...receive, gatewaySignals });
  expect(await status('{"id":"1"}')).toBe(204);
  expect(wasStored).toBe(true);
});

test('whether a checkout exists cannot be told from the answer', async () => {
  const checkout = await world.open();
  const say = async (id: string) => {
    const answer = await post(JSON.stringify({ id, status: 'PAID' }));
    return [answer.status, ...answer.headers.entries()];
  };
  expect(await say(gatewayIdOf(checkout))).toEqual(await say('1653241101733169999'));
});

test('an address that nobody made is not found, whatever is sent there', async () => {
  expect(await status('{"id":"1"}', { token: 'unknown' })).toBe(404);
  expect(await status('rubbish', { token: 'unknown', headers: {} })).toBe(404);
  expect(await world.gatewaySignals()).toEqual([]);
});

test('a browser’s origin does not matter, and only POST is answered', async () => {
  const headers = { ...JSON_TYPE, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect(await status('{"id":"1"}', { headers })).toBe(204);
  expect(Object.keys(route)).toEqual(['POST']);
});

describe('B09 while the database cannot take it', () => {
  test('because somebody holds the checkout’s row, it is sent again, and nothing was acknowledged', async () => {
    const checkout = await world.open();
    const holder = new Client({ connectionString: world.url });
    await holder.connect();
    await holder.query('begin');
    await holder.query('select 1 from checkouts for update');
    const body = JSON.stringify({ id: gatewayIdOf(checkout), status: 'PAID' });
    // The lock is held until after the answer: without a limit this would wait for ever.
    const answer = await post(body);
    await holder.query('rollback');
    await holder.end();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(await world.gatewaySignals()).toEqual([]);
    expect(await status(body)).toBe(204);
    expect(await world.gatewaySignals()).toMatchObject([{ deliveries: 1 }]);
  });

  test('because it does not answer at all', async () => {
    use({ ...receive, gatewaySignals: { keep: () => new Promise(() => undefined) } });
    expect(await status('{"id":"1"}')).toBe(503);
    use({ ...receive, endpoints: () => new Promise(() => undefined) });
    expect(await status('{"id":"1"}')).toBe(503);
  });

  test('because it is away, and the log names neither the address nor the customer', async () => {
    use({ ...receive, gatewaySignals: { keep: () => Promise.reject(new Error('ECONNREFUSED')) } });
    expect(await status('{"id":"1","customerEmail":"john@example.com"}')).toBe(503);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('ECONNREFUSED');
    expect(logged[0]).not.toContain(TOKEN);
    expect(logged[0]).not.toContain('john');
  });
});

describe('B10 a body that is no delivery', () => {
  test('is taken no further than 64 KiB, whatever its length is said to be', async () => {
    for (const headers of [JSON_TYPE, { ...JSON_TYPE, 'content-length': '10' }]) {
      const { stream, taken } = endless('{"id":"1","note":"');
      expect(await status(stream, { headers })).toBe(413);
      expect(taken.bytes).toBeLessThanOrEqual(64 * 1024 + 2 * 4096);
    }
    expect(await status(`{"id":"1","note":"${'x'.repeat(10 * 1024 * 1024)}"}`)).toBe(413);
    expect(await status(`{"id":"1","note":"${'x'.repeat(60 * 1024)}"}`)).toBe(204);
  });

  test('is refused for its type or its packing', async () => {
    expect(await status('{"id":"1"}', { headers: { 'content-type': 'text/plain' } })).toBe(415);
    expect(await status('{"id":"1"}', { headers: {} })).toBe(415);
    for (const packing of ['gzip', 'br', 'identity, gzip']) {
      expect(await status('{"id":"1"}', { headers: { ...JSON_TYPE, 'content-encoding': packing } })).toBe(
        415,
      );
    }
    expect(await status('{"id":"1"}', { headers: { ...JSON_TYPE, 'content-encoding': 'identity' } })).toBe(
      204,
    );
  });

  test.each([null, '', '{', 'null', '[]', '{"id":{}}', '['.repeat(60_000), '{"a":'.repeat(12_000)])(
    'is unreadable when it is rubbish (%#)',
    async (body) => {
      expect(await status(body)).toBe(400);
      expect(await world.gatewaySignals()).toEqual([]);
    },
  );

  test('is no reason to stop: the next delivery is taken', async () => {
    const failing = new ReadableStream({
      pull() {
        throw new Error('The line broke.');
      },
    });
    expect(await status(failing)).toBe(503);
    expect(await status('{"id":"1"}')).toBe(204);
  });
});

test('S54 what is too much is asked to come later', async () => {
  const answers = await Promise.all(Array.from({ length: 55 }, (_, index) => post(`{"id":"${index}"}`)));
  const refused = answers.filter(({ status: code }) => code === 429);
  expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1', '1', '1', '1']);
});
