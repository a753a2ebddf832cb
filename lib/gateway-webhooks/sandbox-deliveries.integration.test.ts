import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { controlSandbox, type SandboxControl } from '../gateway/testing/control-sandbox';
import { type RunningSandbox, startSandbox } from '../gateway/testing/start-sandbox';
import { answerDelivery } from '../server/handlers/gateway-webhook';
import { keepWebhook } from './keep-webhook';
import { createSignalWorld, type SignalWorld } from './testing/create-signal-world';
import { connect, createKeeper } from './testing/create-keeper';
import { createAtSandbox } from './testing/create-at-sandbox';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

let world: SignalWorld;
let server: Server;
let control: SandboxControl;
beforeEach(async () => {
  world = await createSignalWorld();
  const receive = world.createProcess();
  server = createServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', rawHeaders } = incoming;
    const headers = new Headers();
    for (let index = 0; index < rawHeaders.length; index += 2) {
      headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
    }
    const body = Readable.toWeb(incoming) as ReadableStream<Uint8Array>;
    const request = new Request(`http://127.0.0.1${url}`, { method, headers, body, ...{ duplex: 'half' } });
    const answer = await answerDelivery(receive, request, url.slice(1));
    outgoing.writeHead(answer.status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  control = controlSandbox(sandbox.origin);
  await control.reset();
  const { webhooks } = connect(sandbox);
  const { deps } = createKeeper(world.db, webhooks, `http://127.0.0.1:${address.port}`);
  expect(await keepWebhook(deps)).toBe(true);
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await world.drop();
});

const heard = async (count: number) => {
  await expect.poll(async () => (await world.gatewaySignals()).length, { timeout: 60_000 }).toBe(count);
  return world.gatewaySignals();
};

test('B12 what the gateway delivers is found to be signed by it, and says nothing about the customer', async () => {
  const id = await createAtSandbox(sandbox, {
    customer: { email: 'john.smith@example.com', firstName: 'John', lastName: 'Smith' },
  });
  const [gatewaySignal] = await heard(1);
  expect(gatewaySignal).toMatchObject({ gatewayId: id, signature: 'valid', deliveries: 1 });
  expect(JSON.parse(gatewaySignal?.body ?? '')).toMatchObject({ id, status: 'PENDING', orderId: 'Q-1' });
  expect(gatewaySignal?.body).not.toMatch(/john/i);
});

test('B12 with another key it is found to be forged', async () => {
  await control.fault({ kind: 'webhook-bad-hmac' });
  await createAtSandbox(sandbox);
  expect(await heard(1)).toMatchObject([{ signature: 'invalid' }]);
});

test('B03 copies of one delivery are one signal', async () => {
  await control.fault({ kind: 'webhook-duplicate', times: 5 });
  await createAtSandbox(sandbox);
  await expect.poll(async () => (await world.gatewaySignals())[0]?.deliveries, { timeout: 60_000 }).toBe(6);
  await heard(1);
});

test('a body that comes in two halves is one delivery', async () => {
  await control.fault({ kind: 'webhook-slow', ms: 300 });
  const id = await createAtSandbox(sandbox);
  expect(await heard(1)).toMatchObject([{ gatewayId: id, signature: 'valid' }]);
});
