import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Link, openLink } from './link';

let server: Server;
let link: Link;
let port: number;
const arrived: Socket[] = [];

const portOf = (listening: Server) => (listening.address() as AddressInfo).port;

beforeEach(async () => {
  server = createServer((socket) => {
    arrived.push(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => socket.write(`echo ${bytes}`));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
  link = await openLink({ name: 'line', port, targets: [{ host: '127.0.0.1', port: portOf(server) }] });
});
afterEach(async () => {
  await link.close();
  for (const socket of arrived.splice(0)) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

async function dial(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

async function say(socket: Socket, text: string): Promise<string> {
  const heard = once(socket, 'data');
  socket.write(text);
  return String((await heard)[0]);
}

test('what is said on a line that is well arrives, and so does the answer', async () => {
  const socket = await dial();
  expect(await say(socket, 'one')).toBe('echo one');
  expect(await say(socket, 'two')).toBe('echo two');
  socket.destroy();
});

test('a line that is cut loses what is on it, on both sides, and lets nobody through until it is mended', async () => {
  const socket = await dial();
  await say(socket, 'one');
  const [there] = arrived;
  const isLost = Promise.all([once(socket, 'close'), there && once(there, 'close')]);
  link.cut();
  await isLost;
  const another = await dial();
  await once(another, 'close');
  expect(arrived).toHaveLength(1);
  link.mend();
  const third = await dial();
  expect(await say(third, 'three')).toBe('echo three');
  third.destroy();
});

test('a slow line delivers later, in order, each way', async () => {
  const socket = await dial();
  await say(socket, 'one');
  link.delay(80);
  const startedAt = performance.now();
  const heard: string[] = [];
  socket.on('data', (bytes) => heard.push(String(bytes)));
  socket.write('a');
  await expect.poll(() => heard.length).toBe(1);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(150);
  link.mend();
  socket.write('b');
  await expect.poll(() => heard.join('|')).toBe('echo a|echo b');
  socket.destroy();
});

test('a side that hangs up is hung up on the other side too', async () => {
  const socket = await dial();
  await say(socket, 'one');
  const [there] = arrived;
  if (!there) throw new Error('Nobody arrived.');
  const isOver = once(there, 'close');
  socket.end();
  await isOver;
});
