import type { z } from 'zod';
import type { Call } from '../core/call';
import { readJson } from '../values/read-json';
import type { Result } from '../values/result';
import { invalid } from './invalid';
import type { Refusal } from './refusal';

export function readBody<T extends z.ZodType>(call: Call, schema: T): Result<z.output<T>, Refusal> {
  const body = readJson(call.body);
  if (!body.ok) return { ok: false, error: { kind: 'malformed' } };
  const request = schema.safeParse(body.value);
  if (!request.success) return { ok: false, error: invalid(request.error) };
  return { ok: true, value: request.data };
}
