import type { z } from 'zod';
import type { Call } from '../core/call';
import type { World } from '../core/world';
import { type Json, readJson } from '../values/json';
import type { Result } from '../values/result';
import type { Refusal } from './refusal';

interface OperationInput {
  readonly call: Call;
  /** The id in the path, where there is one. */
  readonly pathId: string;
}

/**
 * One operation of the merchant API. It is synchronous, so it cannot interleave with another request.
 * An undefined value is a success without a result.
 */
export type Operation = (world: World, input: OperationInput) => Result<Json, Refusal>;

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly run: Operation;
  /** As it is documented, such as /checkout/{id}. */
  readonly template: string;
  readonly asks: Asks;
}

/** What an operation reads, for its document. */
export interface Asks {
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
}

/** `name` is a documented operation, with {id} for an id: `GET /checkout/{id}`. A trailing slash is accepted. */
export function route(name: `${Route['method']} /${string}`, run: Operation, asks: Asks = {}): Route {
  const method = name.startsWith('GET ') ? 'GET' : 'POST';
  const template = name.slice(method.length + 1);
  const path = new RegExp(`^${template.replace('{id}', '([^/]+)')}/?$`);
  return { method, path, run, template, asks };
}

export function readBody<T extends z.ZodType>(call: Call, schema: T): Result<z.output<T>, Refusal> {
  const body = readJson(call.body);
  if (!body.ok) return { ok: false, error: { kind: 'malformed' } };
  const request = schema.safeParse(body.value);
  if (!request.success) return { ok: false, error: invalid(request.error) };
  return { ok: true, value: request.data };
}

/** Only `status` may be repeated. An invalid page size has an error message of its own. */
export function readQuery<T extends z.ZodType>({ query }: Call, schema: T): Result<z.output<T>, Refusal> {
  // An empty parameter counts as absent.
  const given = [...query].filter(([, value]) => value !== '');
  const parsed = schema.safeParse({ ...Object.fromEntries(given), status: query.getAll('status') });
  if (parsed.success) return { ok: true, value: parsed.data };
  const isSize = parsed.error.issues.some(({ path }) => path[0] === 'size');
  return { ok: false, error: isSize ? { kind: 'invalid-page-size' } : invalid(parsed.error) };
}

export function invalid(error: z.ZodError): Refusal {
  const reasons = error.issues.map(({ path, message }) => `${path.join('.') || 'request'}: ${message}`);
  return { kind: 'invalid', reasons: [...new Set(reasons)] };
}
