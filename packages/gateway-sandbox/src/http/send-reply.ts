import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { Reply, WireFault } from '../core/call';
import { assertNever } from '../values/result';

/** Sends an answer, distorted if the reply asks for it. Resolves early if the client disconnects. */
export async function sendReply(reply: ServerResponse, { response, wire }: Reply): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  if (reply.destroyed) return;
  if (wire) return spoil({ reply, response, body }, wire);
  sendWhole({ reply, response, body });
}

interface Sending {
  readonly reply: ServerResponse;
  readonly response: Response;
  readonly body: Buffer;
}

async function spoil(sending: Sending, wire: WireFault): Promise<void> {
  const { reply, body } = sending;
  switch (wire.kind) {
    case 'delay':
      if (await isThereAfter(reply, wire.ms)) sendWhole(sending);
      return;
    case 'hang':
      if (await isThereAfter(reply, wire.ms)) cutOff(reply);
      return;
    case 'reset':
      return cutOff(reply);
    case 'truncate':
      writeHead(sending, body.length);
      reply.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.destroy());
      return;
    case 'drip':
      return drip(sending, wire.msPerByte);
    case 'huge':
      writeHead(sending);
      await writePadding(reply, wire.bytes);
      if (!reply.destroyed) reply.end(body);
      return;
    case 'close-idle':
      return sendWhole(sending);
    default:
      return assertNever(wire);
  }
}

function sendWhole(sending: Sending): void {
  writeHead(sending, sending.body.length);
  sending.reply.end(sending.body);
}

/** Without a length the body is sent chunked. */
function writeHead({ reply, response }: Sending, length?: number): void {
  const headers = [...response.headers];
  if (length !== undefined) headers.push(['content-length', String(length)]);
  reply.writeHead(response.status, headers.flat());
}

async function drip(sending: Sending, msPerByte: number): Promise<void> {
  const { reply, body } = sending;
  writeHead(sending, body.length);
  reply.flushHeaders();
  for (let at = 0; at < body.length; at += 1) {
    if (!(await isThereAfter(reply, msPerByte))) return;
    reply.write(body.subarray(at, at + 1));
  }
  reply.end();
}

function cutOff({ socket }: ServerResponse): void {
  if (socket) cut(socket);
}

const chunk = Buffer.alloc(64 * 1024, ' ');

/** White space, which JSON allows before its first character; respects the client's back-pressure. */
export async function writePadding(reply: ServerResponse, bytes: number): Promise<void> {
  for (let left = bytes; left > 0 && !reply.destroyed; left -= chunk.length) {
    const piece = left < chunk.length ? chunk.subarray(0, left) : chunk;
    if (!reply.write(piece)) await isWritable(reply);
  }
}

function isWritable(reply: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (reply.destroyed) return resolve();
    const done = () => {
      reply.off('drain', done);
      reply.off('close', done);
      resolve();
    };
    reply.once('drain', done);
    reply.once('close', done);
  });
}

/** Waits `ms`, or until the client disconnects. Resolves with whether it is still connected. */
export function isThereAfter(reply: ServerResponse, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    if (reply.destroyed) return resolve(false);
    const onGone = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      reply.off('close', onGone);
      resolve(!reply.destroyed);
    }, ms);
    reply.once('close', onGone);
  });
}

/** Resets a connection, as a crash would. Under TLS Node can only close it. */
export function cut(socket: Socket): void {
  if (socket instanceof TLSSocket || socket.destroyed) socket.destroy();
  else socket.resetAndDestroy();
}
