import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { writePadding } from './write-padding';

/** A reply whose client leaves after `patience` pieces; a full one asks to wait after each. */
function impatient(patience: number, isFull = false) {
  const reply = new ServerResponse(new IncomingMessage(new Socket()));
  const pieces: number[] = [];
  reply.write = (piece: Uint8Array) => {
    pieces.push(piece.length);
    if (pieces.length === patience) reply.destroy();
    return !isFull;
  };
  return { reply, pieces };
}

it('writes exactly so many bytes, in pieces', async () => {
  const { reply, pieces } = impatient(Infinity);
  await writePadding(reply, 150_000);
  expect(pieces).toEqual([65_536, 65_536, 18_928]);
});

it('stops when the client leaves', async () => {
  const { reply, pieces } = impatient(2);
  await writePadding(reply, 2 ** 31);
  expect(pieces).toHaveLength(2);
});

it('waits until the client takes more', async () => {
  const { reply, pieces } = impatient(Infinity, true);
  const padding = writePadding(reply, 150_000);
  expect(pieces).toHaveLength(1);
  reply.emit('drain');
  await Promise.resolve();
  expect(pieces).toHaveLength(2);
  reply.emit('close');
  reply.destroy();
  await padding;
  expect(reply.listenerCount('drain') + reply.listenerCount('close')).toBe(0);
});
