import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../domain/core/ids';
import { money } from '../domain/money/money';
import { realTime } from './caller';
import { createGateway } from './create-gateway';
import { createTransport } from './http';

const deps = { transport: createTransport(), ...realTime };

const ID = asGatewayCheckoutId('1653241101733169556');
const CHECKOUT = {
  id: ID,
  displayId: 'QS3IM5',
  checkoutKey: 'ab12',
  requestId: 'qt-1',
  orderId: 'Q-1',
  currency: 'AED',
  amount: 12.5,
  cashAmount: 0,
  status: 'PENDING',
  redirectUrl: 'https://pay.example.test/checkout/ab12',
};

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A gateway that misbehaves on real sockets. Counts what reached it. */
async function misbehave(listener: RequestListener) {
  const seen: string[] = [];
  const running = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    listener(request, response);
  });
  server = running;
  await new Promise<void>((resolve) => running.listen(0, '127.0.0.1', resolve));
  const { port } = running.address() as AddressInfo;
  const config = {
    brand: 'paymennt',
    baseUrl: `http://127.0.0.1:${port}`,
    apiKey: 'k',
    apiSecret: 's',
  } as const;
  return { gateway: createGateway(config, deps), seen };
}

const reply =
  (status: number, body: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body);

const envelope = (result: object) => JSON.stringify({ success: true, elapsed: 1, result });

const create = {
  channel: 'qr' as const,
  requestId: asRequestId('qt-1'),
  reference: asOrderReference('Q-1'),
  amount: money(1250, 'AED'),
  expiresIn: 15,
  qrSize: 300,
  deviceReference: 'till-1',
  language: 'en' as const,
};

describe('what an answer proves', () => {
  test.each([
    ['D03 a fault page', 500, '<html>Bad gateway</html>'],
    ['D02 a fault with an envelope', 502, JSON.stringify({ success: false, error: 'x' })],
    ['D06 half an answer', 200, '{"success":true,"result":{"id"'],
    ['D06 nothing at all', 200, ''],
    ['D20 a success without a result', 200, JSON.stringify({ success: true })],
    ['D20 a result of another shape', 200, envelope({ id: 'x' })],
    ['A12 success with a failing status', 400, envelope(CHECKOUT)],
    ['D14 a redirect', 302, envelope(CHECKOUT)],
  ])('%s proves nothing, and a create is not repeated', async (_, status, body) => {
    const { gateway, seen } = await misbehave(reply(status, body, { Location: 'http://127.0.0.1:1/' }));
    expect(await gateway.checkouts.create(create)).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
    expect(seen).toHaveLength(1);
  });

  test('A12 a refusal with status 200 is a refusal', async () => {
    const { gateway } = await misbehave(reply(200, JSON.stringify({ success: false, error: 'Limit' })));
    expect(await gateway.checkouts.create(create)).toEqual({
      ok: false,
      error: { kind: 'refused', message: 'Limit', reason: 'other' },
    });
  });

  test('D06 a broken connection after the request left is in doubt and not repeated', async () => {
    const { gateway, seen } = await misbehave((request) => request.socket.destroy());
    expect(await gateway.checkouts.create(create)).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
    expect(seen).toHaveLength(1);
  });

  test('D13 a refused connection sent nothing: it is tried again, then reported as out of reach', async () => {
    const config = { brand: 'paymennt', baseUrl: 'http://127.0.0.1:1', apiKey: 'k', apiSecret: 's' } as const;
    expect(await createGateway(config, deps).checkouts.create(create)).toEqual({
      ok: false,
      error: { kind: 'unreachable', detail: 'ECONNREFUSED' },
    });
  });

  test('D01 a read in doubt is repeated', async () => {
    let calls = 0;
    const { gateway } = await misbehave((request, response) => {
      calls += 1;
      const listener = calls < 3 ? reply(503, 'busy') : reply(200, envelope(CHECKOUT));
      listener(request, response);
    });
    expect(await gateway.checkouts.get(ID)).toMatchObject({ ok: true, value: { status: 'PENDING' } });
  });

  test('D07 an answer larger than 1 MiB is not read to its end', async () => {
    const { gateway } = await misbehave(reply(200, ' '.repeat(2 * 1024 * 1024) + envelope(CHECKOUT)));
    expect(await gateway.checkouts.create(create)).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
  });

  test.each([401, 403])('D09 HTTP %i is about our keys, never about the payment', async (status) => {
    const { gateway } = await misbehave(reply(status, JSON.stringify({ success: false, error: 'x' })));
    expect(await gateway.checkouts.get(ID)).toEqual({ ok: false, error: { kind: 'credentials' } });
  });

  test('D04 HTTP 429 is obeyed', async () => {
    const { gateway, seen } = await misbehave(reply(429, '', { 'Retry-After': '7' }));
    expect(await gateway.checkouts.get(ID)).toEqual({
      ok: false,
      error: { kind: 'throttled', retryAfterMs: 7_000 },
    });
    expect(seen).toHaveLength(1);
  });
});

describe('what crosses the wire', () => {
  test('A19 an unquoted 19-digit id keeps every digit', async () => {
    const { gateway } = await misbehave(reply(200, envelope(CHECKOUT).replace(`"${ID}"`, ID)));
    expect(await gateway.checkouts.get(ID)).toMatchObject({ ok: true, value: { id: ID } });
  });

  test.each(['12.5', '12.50', '"12.50"', '1.25E1', '12.500'])(
    'G04 the amount %s is AED 12.50',
    async (written) => {
      const { gateway } = await misbehave(
        reply(200, envelope(CHECKOUT).replace('"amount":12.5', `"amount":${written}`)),
      );
      expect(await gateway.checkouts.get(ID)).toMatchObject({
        ok: true,
        value: { amount: money(1250, 'AED') },
      });
    },
  );

  test('G05 an amount that does not fit the currency is not rounded but unreadable', async () => {
    const { gateway } = await misbehave(reply(200, envelope({ ...CHECKOUT, amount: 12.505 })));
    expect(await gateway.checkouts.get(ID)).toMatchObject({ ok: true, value: { amount: null } });
  });

  test('B18 a status we do not know is kept word for word', async () => {
    const { gateway } = await misbehave(reply(200, envelope({ ...CHECKOUT, status: 'ON_HOLD' })));
    expect(await gateway.checkouts.get(ID)).toMatchObject({
      value: { status: 'UNRECOGNISED', statusText: 'ON_HOLD' },
    });
  });

  test('G01 a create carries the amount digit by digit, our ids and the brand’s keys', async () => {
    let body = '';
    let headers: NodeJS.Dict<string | string[]> = {};
    const { gateway } = await misbehave((request, response) => {
      headers = request.headers;
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => reply(200, envelope(CHECKOUT))(request, response));
    });
    await gateway.checkouts.create(create);
    expect(body).toContain('"amount":12.50');
    expect(JSON.parse(body)).toMatchObject({
      requestId: 'qt-1',
      orderId: 'Q-1',
      currency: 'AED',
      expiresIn: 15,
      qrSize: 300,
      deviceReference: 'till-1',
    });
    expect(headers).toMatchObject({ 'x-paymennt-api-key': 'k', 'x-paymennt-api-secret': 's' });
  });

  test('A06 a search that ignored its filter does not hand out somebody else’s checkout', async () => {
    const page = {
      page: 0,
      size: 20,
      totalPages: 1,
      totalElements: 1,
      content: [{ ...CHECKOUT, requestId: 'other' }],
    };
    const { gateway } = await misbehave(reply(200, envelope(page)));
    expect(await gateway.checkouts.findByRequestId(asRequestId('qt-1'))).toEqual({ ok: true, value: [] });
  });
});
