import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isThereAfter } from './is-there-after';

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
