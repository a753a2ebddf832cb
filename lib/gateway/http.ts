import type { GatewayError } from '../domain/gateway/gateway-error';
import http from 'node:http';
import https from 'node:https';
import { err, ok, type Result } from '../domain/core/result';

export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** In milliseconds: until a connection stands, without a byte of the answer, for the whole. */
  readonly limits: { readonly connect: number; readonly silence: number; readonly whole: number };
};

export type HttpAnswer = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
};

/** One request, one answer, no retries, no redirects. The seam for tests and the simulation. */
export type Transport = (request: HttpRequest) => Promise<Result<HttpAnswer, GatewayError>>;

const MAX_BODY_BYTES = 1024 * 1024;

type Agents = { readonly plain: http.Agent; readonly tls: https.Agent };

/**
 * Keeps connections open, which saves a TLS handshake between Charge and the code. A kept connection that is cut as it
 * is used again is in doubt like any other, so reads are repeated.
 */
export function createTransport(): Transport {
  const options = { keepAlive: true, maxSockets: 20, timeout: 30_000 };
  const agents = { plain: new http.Agent(options), tls: new https.Agent(options) };
  return (request) => send(request, agents);
}

/**
 * Node's own client instead of fetch: it tells whether bytes may have left, which is the difference
 * between `unreachable` (nothing happened) and `in_doubt` (search before repeating).
 */
const send = (request: HttpRequest, agents: Agents): ReturnType<Transport> =>
  new Promise((resolve) => {
    const url = new URL(request.url);
    const isTls = url.protocol === 'https:';
    let wasConnected = false;
    const outgoing = (isTls ? https : http).request(url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...(request.body !== undefined && { 'Content-Length': Buffer.byteLength(request.body) }),
      },
      agent: isTls ? agents.tls : agents.plain,
      signal: AbortSignal.timeout(request.limits.whole),
    });
    const fail = (error: Error) => resolve(err(classifyFailure(error, wasConnected)));
    const connectTimer = setTimeout(
      () => outgoing.destroy(new Error('connect timeout')),
      request.limits.connect,
    );
    outgoing.on('socket', (socket) => {
      const connected = () => {
        wasConnected = true;
        clearTimeout(connectTimer);
      };
      if (!socket.connecting) connected();
      else socket.once(isTls ? 'secureConnect' : 'connect', connected);
    });
    outgoing.on('error', (error) => {
      clearTimeout(connectTimer);
      fail(error);
    });
    outgoing.on('response', (incoming) => {
      collectBody(incoming, request.limits.silence).then((body) => {
        const retryAfter = incoming.headers['retry-after'] ?? null;
        resolve(ok({ status: incoming.statusCode ?? 0, retryAfter, body }));
      }, fail);
    });
    outgoing.end(request.body);
  });

/** Before a connection exists nothing was sent; after that anything may have happened. */
export const classifyFailure = (error: Error, wasConnected: boolean): GatewayError => ({
  kind: wasConnected ? 'in_doubt' : 'unreachable',
  detail: 'code' in error && typeof error.code === 'string' ? error.code : error.message,
});

async function collectBody(incoming: http.IncomingMessage, silenceMs: number): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  incoming.setTimeout(silenceMs, () => incoming.destroy(new Error('answer fell silent')));
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new Error('answer larger than 1 MiB');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
