import 'server-only';
import type { z } from 'zod';
import { bodyErrors, type FieldErrorDto } from '../../api/field-errors';
import { err, ok, type Result } from '../../domain/core/result';
import { problem } from './answer';

/** A request's body, counted while it arrives; null when it is longer than `most` bytes. */
export async function readBytes(request: Request, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const MAX_BYTES = 64 * 1024;

type BadRequest = {
  readonly kind: 'bad_request';
  readonly detail: string;
  /** Where the shape does not fit. */
  readonly errors?: FieldErrorDto[];
};

/** Reads a small JSON body of the given shape; anything else is a bad request. */
export async function readBody<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<Result<z.output<Shape>, BadRequest>> {
  const bad = (detail: string, errors?: FieldErrorDto[]) =>
    err({ kind: 'bad_request' as const, detail, ...(errors && { errors }) });
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return bad('Send application/json.');
  const bytes = await readBytes(request, MAX_BYTES);
  if (bytes === null) return bad('The body is too large.');
  const parsed = shape.safeParse(parseJson(bytes.toString('utf8')));
  if (parsed.success) return ok(parsed.data);
  return bad(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
    bodyErrors(parsed.error),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The shape check that follows reports it.
    return undefined;
  }
}

/** The Idempotency-Key of a money request: made on the device before it sends, 16 to 100 plain characters. */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key') ?? '';
  return /^[\w-]{16,100}$/.test(key) ? key : null;
}

type Read<Body> = { readonly idempotencyKey: string; readonly body: Body };

/** The key and body of a changing request, or the answer that says what is missing. */
export async function readKeyAndBody<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<Result<Read<z.output<Shape>>, Response>> {
  const idempotencyKey = readIdempotencyKey(request);
  if (idempotencyKey === null) return err(problem('bad_request', { detail: NO_KEY }));
  const body = await readBody(request, shape);
  return body.ok ? ok({ idempotencyKey, body: body.value }) : err(badRequest(body.error));
}

const badRequest = ({ detail, errors }: BadRequest): Response =>
  problem('bad_request', { detail, ...(errors && { errors }) });

export const NO_KEY =
  'Send an Idempotency-Key of 16 to 100 letters, digits, - or _: a new one for each new request, the same one when you repeat it.';
