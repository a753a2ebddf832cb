import { type RefundRequest, refundRequestSchema } from '../../checkout/refund-request';
import type { Call } from '../../core/call';
import { readJson } from '../../values/read-json';
import type { Result } from '../../values/result';
import { invalid } from '../invalid';
import type { Refusal } from '../refusal';

/** The document puts everything into the query; clients exist that put some of it into the body. */
export function readRefund({ body, query }: Call): Result<RefundRequest, Refusal> {
  const json = body.trim() === '' ? ({ ok: true, value: {} } as const) : readJson(body);
  if (!json.ok) return { ok: false, error: { kind: 'malformed' } };
  const written = typeof json.value === 'object' ? json.value : {};
  const asked = [...query].filter(([, value]) => value !== '');
  const request = refundRequestSchema.safeParse({ ...written, ...Object.fromEntries(asked) });
  if (!request.success) return { ok: false, error: invalid(request.error) };
  return { ok: true, value: request.data };
}
