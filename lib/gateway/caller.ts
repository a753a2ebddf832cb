import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { GatewayError } from '../domain/gateway/gateway-error';
import { err, type Result } from '../domain/core/result';
import { type Breaker, createBreaker } from './breaker';
import { type GatewayConfig, HEADER_NAMES } from './config';
import type { HttpAnswer, Transport } from './http';
import { readAnswer } from './read-answer';
import { type CallKind, retryDelay } from './retry-delay';

/** In milliseconds. A retry is made only when it can still end within the whole. */
export type TimeLimits = {
  readonly connect: number;
  /** Without a byte, once the answer has begun. */
  readonly silence: number;
  /** For a whole read, retries included. */
  readonly read: number;
  /** For a whole create or change, retries included. */
  readonly change: number;
  /** For calls that cannot be sent: a cashier learns of it this soon. */
  readonly unreachable: number;
};

export const TIME_LIMITS: TimeLimits = {
  connect: 3_000,
  silence: 5_000,
  read: 8_000,
  change: 20_000,
  unreachable: 3_000,
};

export type Call<Shape extends z.ZodType> = {
  readonly kind: CallKind;
  /** Below the version, with its query. */
  readonly path: string;
  /** JSON text. */
  readonly body?: string;
  readonly shape: Shape;
};

/** One call of the merchant API with its retries, behind the breaker of its kind. */
export type GatewayCaller = <Shape extends z.ZodType>(
  call: Call<Shape>,
) => Promise<Result<z.output<Shape>, GatewayError>>;

export type CallerDeps = {
  readonly transport: Transport;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds that never run backwards, for intervals. */
  readonly elapsed: () => number;
  readonly random: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  readonly limits?: TimeLimits;
  /** Called before every call that is sent, retries included. */
  readonly onCall?: () => void;
  /** Called after a call that was asked to slow down, with for how long; the call ends after it. */
  readonly onThrottled?: (retryAfterMs: number | null) => Promise<void>;
  /** Called when calls of a kind are held back, and with null when they may be sent again. */
  readonly onBreaker?: (kind: CallKind, cause: GatewayError['kind'] | null) => void;
};

/** Time and chance of the machine. */
export const realTime: Pick<CallerDeps, 'elapsed' | 'now' | 'random' | 'wait'> = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (ms) => wait(ms),
};

export function createCaller(config: GatewayConfig, deps: CallerDeps): GatewayCaller {
  const { transport, now, elapsed, random, wait, limits = TIME_LIMITS } = deps;
  const { onCall = () => undefined, onBreaker = () => undefined, onThrottled } = deps;
  const headers = headersOf(config);
  const breakerOf = (kind: CallKind) =>
    createBreaker({ now: elapsed, random, onChange: (cause) => onBreaker(kind, cause) });
  const breakers: Record<CallKind, Breaker> = {
    read: breakerOf('read'),
    create: breakerOf('create'),
    change: breakerOf('change'),
  };

  const send = (call: Call<z.ZodType>, whole: number): Promise<Result<HttpAnswer, GatewayError>> =>
    transport({
      method: call.kind === 'read' ? 'GET' : 'POST',
      url: `${config.baseUrl}${call.path}`,
      headers,
      ...(call.kind !== 'read' && { body: call.body ?? '{}' }),
      limits: { connect: limits.connect, silence: limits.silence, whole },
    });

  return async (call) => {
    const breaker = breakers[call.kind];
    const whole = call.kind === 'read' ? limits.read : limits.change;
    const startedAt = elapsed();
    for (let attempt = 0; ; attempt += 1) {
      const refusal = breaker.refusal();
      if (refusal) return err(refusal);
      onCall();
      const answer = await send(call, Math.max(1, Math.ceil(startedAt + whole - elapsed())));
      const result = answer.ok ? readAnswer(answer.value, call.shape, now()) : answer;
      breaker.note(result.ok ? null : result.error);
      if (result.ok) return result;
      if (result.error.kind === 'throttled') await onThrottled?.(result.error.retryAfterMs);
      const delay = retryDelay(result.error, call.kind, attempt);
      const patience = result.error.kind === 'unreachable' ? Math.min(whole, limits.unreachable) : whole;
      if (delay === null || elapsed() - startedAt + delay >= patience) return result;
      await wait(delay);
    }
  };
}

function headersOf(config: GatewayConfig): Readonly<Record<string, string>> {
  const names = HEADER_NAMES[config.brand];
  return {
    Accept: 'application/json',
    'Content-Type': 'application/json',
    [names.key]: config.apiKey,
    [names.secret]: config.apiSecret,
  };
}
