import { describe, expect, test } from 'vitest';
import type { GatewayError } from '../domain/gateway/gateway-error';
import { createBreaker } from './breaker';

const inDoubt: GatewayError = { kind: 'in_doubt', detail: 'HTTP 500' };
const throttled = (retryAfterMs: number | null): GatewayError => ({ kind: 'throttled', retryAfterMs });

function bench() {
  const time = { now: 0 };
  const changes: (string | null)[] = [];
  const breaker = createBreaker({
    now: () => time.now,
    random: () => 0.5,
    onChange: (cause) => changes.push(cause),
  });
  const fail = (times: number) => {
    for (let count = 0; count < times; count += 1) breaker.note(inDoubt);
  };
  return { time, changes, breaker, fail };
}

describe('calls are held back while they are useless', () => {
  test('D17 five in doubt within ten seconds open it, four do not', () => {
    const { breaker, fail, changes } = bench();
    fail(4);
    expect(breaker.refusal()).toBeNull();
    fail(1);
    expect(breaker.refusal()).toMatchObject({ kind: 'unreachable' });
    expect(changes).toEqual(['in_doubt']);
  });

  test('five in doubt over a longer time do not', () => {
    const { time, breaker, fail } = bench();
    for (let count = 0; count < 5; count += 1) {
      fail(1);
      time.now += 3_000;
    }
    expect(breaker.refusal()).toBeNull();
  });

  test('D17 one slow probe goes through at a time, and a good answer opens the way for all', () => {
    const { time, breaker, fail, changes } = bench();
    fail(5);
    time.now = 9_999;
    expect(breaker.refusal()).not.toBeNull();
    time.now = 10_000;
    expect(breaker.refusal(), 'the probe').toBeNull();
    expect(breaker.refusal(), 'another call meanwhile').not.toBeNull();
    breaker.note(null);
    expect(breaker.refusal()).toBeNull();
    expect(changes).toEqual(['in_doubt', null]);
  });

  test('a probe in doubt waits for the next probe, and a probe that is lost does not stop them', () => {
    const { time, breaker, fail } = bench();
    fail(5);
    time.now = 10_000;
    expect(breaker.refusal()).toBeNull();
    fail(1);
    time.now = 19_000;
    expect(breaker.refusal()).not.toBeNull();
    time.now = 20_000;
    expect(breaker.refusal()).toBeNull();
    time.now = 30_000;
    expect(breaker.refusal()).toBeNull();
  });

  test('D19 a refusal by the gateway is an answer like any other', () => {
    const { breaker, fail } = bench();
    fail(4);
    breaker.note({ kind: 'refused', message: 'Limit', reason: 'other' });
    fail(4);
    expect(breaker.refusal()).toBeNull();
  });

  test('D13 D17 an unreachable gateway is asked again at once: nothing was sent, and it answers fast', () => {
    const { breaker } = bench();
    for (let count = 0; count < 20; count += 1) breaker.note({ kind: 'unreachable', detail: 'ECONNREFUSED' });
    expect(breaker.refusal()).toBeNull();
  });

  test('D09 a refused key stops the calls, and they are told why', () => {
    const { time, breaker } = bench();
    breaker.note({ kind: 'credentials' });
    expect(breaker.refusal()).toEqual({ kind: 'credentials' });
    time.now = 10_000;
    expect(breaker.refusal()).toBeNull();
  });
});

describe('D04 a gateway that asks for time gets it', () => {
  test.each([
    ['what it asks for', 7_000, 7_000],
    ['five minutes at most', 86_400_000, 300_000],
    ['a second at least', 0, 1_000],
    ['some seconds when it does not say', null, 10_000],
  ])('%s', (_, asked, pause) => {
    const { time, breaker } = bench();
    breaker.note(throttled(asked));
    time.now = pause - 1;
    expect(breaker.refusal()).toMatchObject({ kind: 'unreachable' });
    time.now = pause;
    expect(breaker.refusal()).toBeNull();
  });

  test('more each time when it does not say', () => {
    const { time, breaker } = bench();
    breaker.note(throttled(null));
    time.now = 10_000;
    expect(breaker.refusal()).toBeNull();
    breaker.note(throttled(null));
    time.now = 29_999;
    expect(breaker.refusal()).not.toBeNull();
    time.now = 30_000;
    expect(breaker.refusal()).toBeNull();
  });
});
