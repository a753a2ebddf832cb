import 'server-only';
import type { z } from 'zod';
import { err, ok, type Result } from '../domain/result';
import { problem } from './problem';
import { readBody } from './read-body';
import { readTapKey } from './read-tap-key';

type Read<Body> = { readonly tapKey: string; readonly body: Body };

/** What every changing request with a key brings; else the answer that says what is missing. */
export async function readKeyAndBody<Shape extends z.ZodType>(
  request: Request,
  shape: Shape,
): Promise<Result<Read<z.output<Shape>>, Response>> {
  const tapKey = readTapKey(request);
  if (tapKey === null) return err(problem('bad_request', { detail: NO_KEY }));
  const body = await readBody(request, shape);
  return body.ok
    ? ok({ tapKey, body: body.value })
    : err(problem('bad_request', { detail: body.error.detail }));
}

export const NO_KEY =
  'Send an Idempotency-Key of 16 to 100 letters, digits, - or _: a new one for each new wish, the same one when you ask again.';
