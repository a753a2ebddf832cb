import { type Json, writeJson } from '../values/json';

/** Operations without a result leave `result` out. */
type Content =
  | { readonly success: true; readonly result?: Json }
  | { readonly success: false; readonly error: string };

export interface Answer {
  readonly status: number;
  readonly content: Content;
}

/** The shape of every answer of the merchant API, whatever its HTTP status. */
export function envelope(status: number, elapsedMs: number, { success, ...rest }: Content): Response {
  return new Response(writeJson({ success, elapsed: elapsedMs, ...rest }), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });
}
