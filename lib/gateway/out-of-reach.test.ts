import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { createTransport, type HttpRequest } from './http';

const clean: (() => unknown)[] = [];
afterEach(async () => {
  for (const undo of clean.splice(0)) await undo();
});

const post = (url: string, connectMs = 300): HttpRequest => ({
  method: 'POST',
  url,
  headers: {},
  body: '{}',
  limits: { connect: connectMs, silence: 500, whole: 2_000 },
});

/** A port whose owner never picks up: its queue is full, and the system drops whoever knocks. */
async function deadPort(): Promise<number> {
  const worker = new Worker(
    `const { parentPort } = require('node:worker_threads');
     const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  clean.push(() => worker.terminate());
  const [port]: number[] = await once(worker, 'message');
  if (port === undefined) throw new Error('No port.');
  const waiting: Socket[] = [];
  clean.push(() => waiting.forEach((socket) => socket.destroy()));
  for (let count = 0; count < 4; count += 1) {
    waiting.push(connect(port, '127.0.0.1').on('error', () => undefined));
  }
  // Two fit in; whoever hears nothing is the proof that no more do.
  await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, 'connect')));
  return port;
}

describe('D13 a gateway that cannot be reached was sent nothing', () => {
  test('when its name is not known', async () => {
    // Too long for a name: the system says so without asking anybody.
    const url = `http://${'a'.repeat(64)}.test/`;
    expect(await createTransport()(post(url))).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
  });

  test('when nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    expect(await createTransport()(post(`http://127.0.0.1:${port}/`))).toEqual({
      ok: false,
      error: { kind: 'unreachable', detail: 'ECONNREFUSED' },
    });
  });

  test('when nobody picks up, as soon as the time to connect is over', async () => {
    const port = await deadPort();
    const startedAt = performance.now();
    expect(await createTransport()(post(`http://127.0.0.1:${port}/`))).toEqual({
      ok: false,
      error: { kind: 'unreachable', detail: 'connect timeout' },
    });
    expect(performance.now() - startedAt).toBeLessThan(1_900);
  });
});

test('D05 an answer that drips is cut when its time is over, and its connection is closed', async () => {
  let drip: NodeJS.Timeout | undefined;
  const server = createServer((_, response) => {
    drip = setInterval(() => response.write(' '), 50);
  }).listen(0, '127.0.0.1');
  clean.push(
    () => clearInterval(drip),
    () => server.close(),
  );
  await once(server, 'listening');
  // A drip that meets the closed end is told so by an error, which is as good as the end.
  const closed = new Promise((resolve) => {
    server.once('connection', (socket: Socket) => socket.on('error', () => undefined).once('close', resolve));
  });
  const { port } = server.address() as AddressInfo;
  const request = post(`http://127.0.0.1:${port}/`);
  const answer = await createTransport()({ ...request, limits: { ...request.limits, whole: 600 } });
  expect(answer).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
  await closed;
});
