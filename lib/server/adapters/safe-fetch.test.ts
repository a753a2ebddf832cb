import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { safePost } from './safe-fetch';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

/** A receiver that does with each connection whatever it likes, once the request has begun to arrive. */
async function listen(react: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => react(socket));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return `http://127.0.0.1:${address.port}/changes`;
}

const LIMITS = { connect: 200, whole: 400 };
const post = (url: string) =>
  safePost(
    { url, headers: { 'Content-Type': 'application/json' }, body: '{}', allowPrivateNetwork: true },
    LIMITS,
  );

const ENDINGS: readonly [string, (socket: Socket) => void, unknown][] = [
  ['an answer', (socket) => socket.end('HTTP/1.1 204 No Content\r\n\r\n'), { ok: true, value: 204 }],
  [
    'a protocol that is switched',
    (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    { ok: true, value: 101 },
  ],
  [
    '101 with no word of an upgrade',
    (socket) => socket.write('HTTP/1.1 101 Yes\r\n\r\n'),
    { ok: true, value: 101 },
  ],
  ['silence', () => undefined, { ok: false, error: 'It did not answer in 0.4 seconds.' }],
  [
    'a promise to go on, again and again',
    (socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
    { ok: false, error: 'It did not answer in 0.4 seconds.' },
  ],
  [
    'headers that never end',
    (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X-More: 1\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    },
    { ok: false, error: 'It did not answer in 0.4 seconds.' },
  ],
  [
    'a body that never ends',
    (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\nand'),
    { ok: true, value: 200 },
  ],
  ['a connection closed without a word', (socket) => socket.end(), { ok: false, error: expect.any(String) }],
  [
    'a connection that is cut',
    (socket) => socket.resetAndDestroy(),
    { ok: false, error: expect.any(String) },
  ],
  [
    'what is no HTTP',
    (socket) => socket.end('SSH-2.0-OpenSSH\r\n'),
    { ok: false, error: expect.any(String) },
  ],
];

/** A bound for what never settles. */
const HANGS_MS = 20_000;

test.each(ENDINGS)(
  'a delivery settles at %s, and lets go of the connection',
  async (_, react, expected) => {
    const url = await listen(react);
    expect(await post(url)).toEqual(expected);
    await expect.poll(() => sockets.every((socket) => socket.destroyed || socket.readableEnded)).toBe(true);
  },
  HANGS_MS,
);

test('a delivery settles where no connection comes to stand', async () => {
  expect(await post('https://127.0.0.1:9/nobody')).toEqual({
    ok: false,
    error: 'It could not be reached: ECONNREFUSED',
  });
});
