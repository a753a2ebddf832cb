import { MINUTE } from '../domain/core/durations';
import { assertNever } from '../domain/core/result';
import type { GatewayError } from '../domain/gateway/gateway-error';

/** Holds back calls of one kind while they fail, and lets a probe through at intervals. */
export type Breaker = {
  /** Null: the call may be sent; else it must not be sent and ends in this error. */
  readonly refusal: () => GatewayError | null;
  readonly note: (error: GatewayError | null) => void;
};

type BreakerDeps = {
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** 0 up to 1. */
  readonly random: () => number;
  /** Called with the cause when the breaker opens, and with null when it closes. */
  readonly onChange: (cause: GatewayError['kind'] | null) => void;
};

const WINDOW_MS = 10_000;
const ENOUGH_FAILURES = 5;
const PROBE_MIN_MS = 5_000;
const PROBE_MAX_MS = 15_000;
const SHORTEST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 5 * MINUTE;

/** Opens on 5 calls in doubt within 10 s, on a refused key and on 429; then one probe every 5 to 15 s. */
export function createBreaker({ now, random, onChange }: BreakerDeps): Breaker {
  let failures: number[] = [];
  let cause: GatewayError['kind'] | null = null;
  let nextProbeAt = 0;
  let timesThrottled = 0;
  const jitter = () => PROBE_MIN_MS + random() * (PROBE_MAX_MS - PROBE_MIN_MS);

  function open(kind: GatewayError['kind'], pauseMs: number): void {
    nextProbeAt = now() + pauseMs;
    if (cause !== kind) onChange(kind);
    cause = kind;
  }

  /** An absurd Retry-After is capped; without one each refusal doubles the pause. */
  function noteThrottled(retryAfterMs: number | null): void {
    const pause = retryAfterMs ?? jitter() * 2 ** timesThrottled;
    timesThrottled += 1;
    open('throttled', Math.min(Math.max(pause, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS));
  }

  function close(): void {
    failures = [];
    timesThrottled = 0;
    if (cause !== null) onChange(null);
    cause = null;
  }

  function noteDoubt(): void {
    failures = [...failures.filter((at) => now() - at < WINDOW_MS), now()];
    if (cause !== null || failures.length >= ENOUGH_FAILURES) open('in_doubt', jitter());
  }

  return {
    refusal() {
      if (cause === null) return null;
      if (now() >= nextProbeAt) {
        // One call probes; the others are held back until it is answered.
        nextProbeAt = now() + jitter();
        return null;
      }
      return cause === 'credentials'
        ? { kind: 'credentials' }
        : { kind: 'unreachable', detail: `not asked, since the last calls were ${cause}` };
    },
    note(error) {
      switch (error?.kind) {
        case undefined:
        case 'refused':
          return close();
        case 'unreachable':
          return;
        case 'in_doubt':
          return noteDoubt();
        case 'credentials':
          return open('credentials', jitter());
        case 'throttled':
          return noteThrottled(error.retryAfterMs);
        default:
          return assertNever(error);
      }
    },
  };
}
