/** What only the socket knows about the caller. */
export interface Caller {
  /** On this machine. Only such callers reach the control API and the dashboard. */
  readonly isLocal: boolean;
}

/** A request with its body read, so that handling it is synchronous. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** The query as it was written, with its question mark; empty without one. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: string;
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

/** How the socket distorts an answer. */
export type WireFault =
  | { readonly kind: 'delay'; readonly ms: number }
  /** No byte is ever sent; the connection is cut after `ms`. */
  | { readonly kind: 'hang'; readonly ms: number }
  /** No byte is ever sent; the connection is cut at once. */
  | { readonly kind: 'reset' }
  /** Headers and half of the body, then the connection is cut. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'drip'; readonly msPerByte: number }
  /** `bytes` of white space before the body. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** A complete answer on a keep-alive connection that is cut at its next request. */
  | { readonly kind: 'close-idle' };

export interface Reply {
  readonly response: Response;
  readonly wire?: WireFault | undefined;
}
