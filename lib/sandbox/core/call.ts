/** A request with its body read, so that everything after this point happens without interruption. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** The query as it was written, with its question mark; empty without one. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
}

export async function readCall(request: Request): Promise<Call> {
  const { pathname, search, searchParams } = new URL(request.url);
  return {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    path: pathname,
    search,
    query: searchParams,
    headers: request.headers,
    body: await request.text(),
  };
}
