import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../domain/core/durations';
import type { Job } from '../domain/ports/jobs';
import { dueIn, offerIn, retryDelay } from './schedule';

const retry = { firstMs: SECOND, longestMs: 10 * SECOND };
const local: Job = { name: 'local', offerMs: 300, shared: null, retry, run: async () => 'done' };
const shared: Job = { ...local, name: 'shared', shared: { leaseMs: 5 * SECOND, everyMs: MINUTE } };

describe('failed runs', () => {
  it('are tried again after 1, 2, 4, 8 times the first wait, and never more slowly than the longest', () => {
    const waits = [1, 2, 3, 4, 5, 50, 5_000].map((failures) => retryDelay(failures, retry, 0));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
  });

  it('of several processes come back at different moments, a fifth sooner at most', () => {
    expect(retryDelay(3, retry, 0.5)).toBe(3_600);
    expect(retryDelay(3, retry, 1)).toBe(3_200);
    expect(retryDelay(50, retry, 1)).toBe(8_000);
  });
});

describe('a job is due', () => {
  const run = (outcome: 'done' | 'more' | 'failed', tookMs = 0, failures = 0) => ({
    ...{ outcome, tookMs, failures },
  });

  it('so long after its start when all processes share it', () => {
    expect(dueIn(shared, run('done', 12_000), 0)).toBe(48_000);
    expect(dueIn(shared, run('done', 90_000), 0)).toBe(0);
  });

  it('so long after its end when it is of this process alone', () => {
    expect(dueIn(local, run('done', 12_000), 0)).toBe(300);
  });

  it('at once when it left something to do', () => {
    expect(dueIn(shared, run('more', 5_000), 0)).toBe(0);
    expect(dueIn(local, run('more', 5_000), 0)).toBe(0);
  });

  it('after its back-off when it failed, however long it took', () => {
    expect(dueIn(shared, run('failed', 90_000, 2), 0)).toBe(2_000);
    expect(dueIn(local, run('failed', 0, 3), 0)).toBe(4_000);
  });
});

describe('this process offers a job again', () => {
  it('when it is due there, or as often as it offers one that all share', () => {
    expect(offerIn(local, 4_000)).toBe(4_000);
    expect(offerIn(shared, 48_000)).toBe(300);
    expect(offerIn(shared, 0)).toBe(0);
  });
});
