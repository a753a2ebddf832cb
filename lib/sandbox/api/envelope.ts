import { type Json, writeJson } from '../values/write-json';

/** A result that is left out makes the bare answer of operations that have nothing to show. */
export type Content =
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
