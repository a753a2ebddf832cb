import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { noteAnswer, noteMiss } from './server-link';

const fetch = vi.fn(() => Promise.reject(new TypeError('no network')));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetch);
});

afterEach(() => {
  vi.stubGlobal('navigator', { onLine: true });
  noteAnswer();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetch.mockClear();
});

it('an answer that was on its way when the network went does not end the doubt: two pings fail within five seconds', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  noteMiss();
  noteAnswer();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetch.mock.calls.length).toBeGreaterThanOrEqual(2);
});

it('asks nobody as long as there are answers', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  noteMiss();
  noteAnswer();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).not.toHaveBeenCalled();
});
