import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isThereAfter, writePadding } from './send-reply';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const openReply = () => new ServerResponse(new IncomingMessage(new Socket()));

it('waits its time when the client does', async () => {
  const reply = openReply();
  const isThere = isThereAfter(reply, 1_000);
  vi.advanceTimersByTime(1_000);
  expect(await isThere).toBe(true);
  expect(reply.listenerCount('close')).toBe(0);
});

it('leaves no timer behind when the client goes first', async () => {
  const reply = openReply();
  const isThere = isThereAfter(reply, 3_600_000);
  expect(vi.getTimerCount()).toBe(1);
  reply.emit('close');
  expect(await isThere).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

it('does not begin to wait for a client that has left', async () => {
  const reply = openReply();
  reply.destroy();
  expect(await isThereAfter(reply, 3_600_000)).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

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
