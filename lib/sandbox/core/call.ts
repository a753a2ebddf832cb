import type { Caller } from './caller';

/** A request with its body read, so that everything after this point happens without interruption. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** The query as it was written, with its question mark; empty without one. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
  /** Whether whoever asks is on this machine. */
  readonly isLocal: boolean;
}

export async function readCall(request: Request, { isLocal }: Caller): Promise<Call> {
  const { pathname, search, searchParams } = new URL(request.url);
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path: pathname,
    search,
    query: searchParams,
    headers: request.headers,
    body: await request.text(),
    isLocal,
  };
}
