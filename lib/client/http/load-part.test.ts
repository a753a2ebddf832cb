import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { letPartsLoad, loadPart, loadPartLater } from './load-part';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
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

test('what the keys do not need waits until they work, that was drawn, and the browser has time', async () => {
  const [frames, pauses]: (() => void)[][] = [[], []];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames?.push(run));
  vi.stubGlobal('requestIdleCallback', (run: () => void) => pauses?.push(run));
  vi.stubGlobal('window', globalThis);
  const load = vi.fn(() => Promise.resolve('screen'));
  const part = loadPartLater(load);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(load, 'while the page is dead').not.toHaveBeenCalled();
  letPartsLoad();
  await vi.advanceTimersByTimeAsync(0);
  frames?.[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(load, 'before the browser has time').not.toHaveBeenCalled();
  pauses?.[0]?.();
  await expect(part).resolves.toBe('screen');
  await expect(loadPartLater(load), 'at once from then on').resolves.toBe('screen');
});
