import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createChangeFeed } from './change-feed';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = new AbortController().signal;

/** Whether a wait has ended, asked without waiting for it. */
async function isOver(waiting: Promise<unknown>): Promise<boolean> {
  const still = Symbol('still');
  return (await Promise.race([waiting, Promise.resolve(still)])) !== still;
}

describe('whoever waits for news', () => {
  test('hears of their own checkout, and of no other', async () => {
    const desk = createChangeFeed();
    const one = desk.wait('one', { ms: 1_000, signal: never });
    const again = desk.wait('one', { ms: 1_000, signal: never });
    const other = desk.wait('other', { ms: 1_000, signal: never });
    desk.notify('one');
    expect(await Promise.all([one, again, other].map(isOver))).toEqual([true, true, false]);
  });

  test('hears when the connection was away, since anything may have changed', async () => {
    const desk = createChangeFeed();
    const waits = ['one', 'other'].map((id) => desk.wait(id, { ms: 1_000, signal: never }));
    desk.notify(null);
    expect(await Promise.all(waits.map(isOver))).toEqual([true, true]);
  });

  test('waits no longer than they want to', async () => {
    const desk = createChangeFeed();
    const waiting = desk.wait('one', { ms: 1_000, signal: never });
    await vi.advanceTimersByTimeAsync(999);
    expect(await isOver(waiting)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await isOver(waiting)).toBe(true);
  });

  test('hears at once what changed since they began to read, and nothing older', async () => {
    const desk = createChangeFeed();
    desk.notify('one');
    const since = desk.mark();
    const request = { ms: 1_000, signal: never, since };
    expect(await isOver(desk.wait('one', request))).toBe(false);
    desk.notify('one');
    expect(await desk.wait('one', request)).toBe(true);
    expect(await isOver(desk.wait('other', request))).toBe(false);
    desk.notify(null);
    expect(await desk.wait('other', request)).toBe(true);
  });

  test('can leave, also before they sat down, and nothing of them stays', async () => {
    const desk = createChangeFeed();
    const leaving = new AbortController();
    const waiting = desk.wait('one', { ms: 1_000, signal: leaving.signal });
    leaving.abort();
    expect(await isOver(waiting)).toBe(true);
    expect(await isOver(desk.wait('one', { ms: 1_000, signal: leaving.signal }))).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
