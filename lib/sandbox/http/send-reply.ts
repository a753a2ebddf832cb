import type { ServerResponse } from 'node:http';
import type { Reply, WireFault } from '../core/reply';
import { assertNever } from '../values/assert-never';
import { cut } from './cut';
import { isThereAfter } from './is-there-after';
import { writePadding } from './write-padding';

/** Sends an answer, spoiled on the way where the reply says so. Resolves early when the client has left. */
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

/** Without a length the body comes in chunks, and nobody knows beforehand how many. */
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
