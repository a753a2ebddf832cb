import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPart } from './load-part';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a part is asked for again while the network comes and goes', async () => {
  const load = vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(new Error('lost'))
    .mockResolvedValue('screen');
  const part = loadPart(load);
  await vi.advanceTimersByTimeAsync(1_000);
  await expect(part).resolves.toBe('screen');
});

test('a part that stays away is given up after five tries', async () => {
  const load = vi.fn(() => Promise.reject(new Error('gone')));
  const part = expect(loadPart(load)).rejects.toThrow('gone');
  await vi.advanceTimersByTimeAsync(4_000);
  await part;
  expect(load).toHaveBeenCalledTimes(5);
});
