import type { z } from 'zod';
import type { Call } from '../core/call';
import type { Result } from '../values/result';
import { invalid } from './invalid';
import type { Refusal } from './refusal';

/** Only `status` may be given more than once. A wrong page size has a sentence of its own. */
export function readQuery<T extends z.ZodType>({ query }: Call, schema: T): Result<z.output<T>, Refusal> {
  // An empty parameter asks for nothing.
  const given = [...query].filter(([, value]) => value !== '');
  const parsed = schema.safeParse({ ...Object.fromEntries(given), status: query.getAll('status') });
  if (parsed.success) return { ok: true, value: parsed.data };
  const isSize = parsed.error.issues.some(({ path }) => path[0] === 'size');
  return { ok: false, error: isSize ? { kind: 'invalid-page-size' } : invalid(parsed.error) };
}
