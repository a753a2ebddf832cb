import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '../domain/result';
import { readBytes } from './read-bytes';

const MAX_BYTES = 64 * 1024;

/** Reads a small JSON body of the given shape; anything else is a bad request. */
export async function readBody<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<Result<z.output<Shape>, { kind: 'bad_request'; detail: string }>> {
  const bad = (detail: string) => err({ kind: 'bad_request' as const, detail });
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return bad('Send application/json.');
  const bytes = await readBytes(request, MAX_BYTES);
  if (bytes === null) return bad('The body is too large.');
  const parsed = shape.safeParse(parseJson(bytes.toString('utf8')));
  if (parsed.success) return ok(parsed.data);
  return bad(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
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
