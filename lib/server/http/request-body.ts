import 'server-only';
import type { z } from 'zod';
import { bodyErrors, type FieldErrorDto } from '../../api/field-errors';
import { err, ok, type Result } from '../../domain/core/result';
import { problem } from './answer';

/** Whoever sent a body went away in the middle of it: nobody waits for an answer, and nothing of ours failed. */
export class BodyBrokenOff extends Error {}

/**
 * A request's body, counted while it arrives; null when it is longer than `most` bytes. The rest is left where it is: the
 * server script takes it in after the answer, while to cancel it would end the connection under the answer.
 */
export async function readBytes({ body, headers }: Request, most: number): Promise<Buffer | null> {
  if (Number(headers.get('content-length')) > most) return null;
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read().catch((cause: unknown) => {
      throw new BodyBrokenOff('a request broke off in its body', { cause });
    });
    if (!chunk || chunk.done) return Buffer.concat(chunks);
    bytes += chunk.value.byteLength;
    if (bytes > most) return null;
    chunks.push(chunk.value);
  }
}

const MAX_BYTES = 64 * 1024;

type BodyError =
  | {
      readonly kind: 'bad_request';
      readonly detail: string;
      /** Where the shape does not fit. */
      readonly errors?: FieldErrorDto[];
    }
  | { readonly kind: 'body_too_large'; readonly detail: string };

/** Reads a JSON body of the given shape and at most `most` bytes. */
export async function readBody<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
  most = MAX_BYTES,
): Promise<Result<z.output<Shape>, BodyError>> {
  const bad = (detail: string, errors?: FieldErrorDto[]) =>
    err({ kind: 'bad_request' as const, detail, ...(errors && { errors }) });
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return bad('Send application/json.');
  const bytes = await readBytes(request, most);
  if (bytes === null) return err({ kind: 'body_too_large', detail: `Send ${most / 1024} KiB at most.` });
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
  most = MAX_BYTES,
): Promise<Result<Read<z.output<Shape>>, Response>> {
  const idempotencyKey = readIdempotencyKey(request);
  if (idempotencyKey === null) return err(problem('bad_request', { detail: NO_KEY }));
  const body = await readBody(request, shape, most);
  return body.ok ? ok({ idempotencyKey, body: body.value }) : err(bodyProblem(body.error));
}

const bodyProblem = ({ kind, ...rest }: BodyError): Response => problem(kind, rest);

export const NO_KEY =
  'Send an Idempotency-Key of 16 to 100 letters, digits, - or _: a new one for each new request, the same one when you repeat it.';
