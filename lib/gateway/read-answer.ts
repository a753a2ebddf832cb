import type { GatewayError, RefusalReason } from '../domain/gateway/gateway-error';
import { isLosslessNumber, parse } from 'lossless-json';
import type { z } from 'zod';
import { err, ok, type Result } from '../domain/core/result';
import type { HttpAnswer } from './http';
import { wireEnvelope } from './wire';

/**
 * Success needs a 2xx status, `success: true` and a result of the expected shape. A refusal needs a complete envelope
 * with 200 or 400, the only codes that the provider documents. Anything else is `in_doubt`. A bare list is accepted as
 * the result of a list.
 */
export function readAnswer<Shape extends z.ZodType>(
  answer: HttpAnswer,
  shape: Shape,
  now: number,
): Result<z.output<Shape>, GatewayError> {
  if (answer.status === 401 || answer.status === 403) return err({ kind: 'credentials' });
  if (answer.status === 429) {
    return err({ kind: 'throttled', retryAfterMs: readRetryAfter(answer.retryAfter, now) });
  }
  const inDoubt = (detail: string) =>
    err({ kind: 'in_doubt', detail: `${detail} (HTTP ${answer.status})` } as const);
  const isOk = answer.status >= 200 && answer.status < 300;
  const json = parseJson(answer.body);
  const envelope = wireEnvelope.safeParse(
    isOk && Array.isArray(json) ? { success: true, result: json } : json,
  );
  if (!envelope.success) return inDoubt('answer without an envelope');
  if (!envelope.data.success) {
    const isDocumented = isOk || answer.status === 400;
    if (!isDocumented) return inDoubt('refused with an undocumented status');
    return err(readRefusal(envelope.data.error ?? 'No reason given'));
  }
  if (!isOk) return inDoubt('success with a failing status');
  const result = shape.safeParse(envelope.data.result);
  if (result.success) return ok(result.data);
  return inDoubt(
    `result of another shape: ${result.error.issues.map(({ path }) => path.join('.')).join(', ')}`,
  );
}

/** `Retry-After` in seconds or as an HTTP date, in milliseconds from `now`; null when absent or unreadable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  const ms = text.endsWith(' GMT') ? Date.parse(text) - now : Number.NaN;
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

const REASONS: readonly (readonly [RegExp, RefusalReason])[] = [
  [/\bnot found\b/i, 'not_found'],
  [/\balready exists\b/i, 'duplicate'],
  [/\bonly pending\b|\bnot pending\b/i, 'not_pending'],
];

/** The gateway gives its reason as one sentence only; the documented ones are recognised by their words. */
function readRefusal(message: string): GatewayError & { kind: 'refused' } {
  const [, reason] = REASONS.find(([words]) => words.test(message)) ?? [null, 'other' as const];
  return { kind: 'refused', message, reason };
}

function parseJson(text: string): unknown {
  try {
    return parse(text, withoutInheritance);
  } catch {
    // No JSON: the caller reports an answer without an envelope.
    return undefined;
  }
}

/** The parser makes the value of a key `__proto__` the object's prototype, whose fields would then count as its own. */
function withoutInheritance(_: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord && !isLosslessNumber(value) ? Object.setPrototypeOf(value, Object.prototype) : value;
}
