import 'server-only';
import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { DeliveryPost } from '../../outbound-webhooks/deps';
import { err, ok, type Result } from '../../domain/core/result';
import { isPublicHost } from './public-address';

const TIMEOUT_MS = 15_000;
const CONNECT_MS = 5_000;

class PrivateNetworkError extends Error {}

const INSIDE =
  'The address lies in a network of our own. A manager can allow that when the address is added.';

/**
 * Node's own DNS lookup, which refuses names of private networks. It runs for the connection that is made, so a name
 * cannot resolve differently between check and use.
 */
const lookupPublic: typeof lookup = ((
  name: string,
  options: object,
  callback: (error: Error | null, address?: unknown, family?: number) => void,
) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => !isPublicHost(address)))
      return callback(new PrivateNetworkError(INSIDE));
    if ('all' in options && options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
}) as typeof lookup;

/**
 * Posts to an address that somebody typed: only to the internet unless a private network is allowed, without redirects,
 * bounded in time. Of the answer only the status is read.
 */
export const safePost = ({
  url,
  headers,
  body,
  allowPrivateNetwork,
}: DeliveryPost): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivateNetwork && isIP(host) !== 0 && !isPublicHost(host)) return resolve(err(INSIDE));
    const isTls = protocol === 'https:';
    const outgoing = (isTls ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      // No connection is reused: the next one may lead elsewhere.
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(!allowPrivateNetwork && { lookup: lookupPublic }),
    });
    const timer = setTimeout(() => outgoing.destroy(new Error('connect timeout')), CONNECT_MS);
    outgoing.on('socket', (socket) =>
      socket.once(isTls ? 'secureConnect' : 'connect', () => clearTimeout(timer)),
    );
    outgoing.on('error', (error) => {
      clearTimeout(timer);
      resolve(err(sentence(error)));
    });
    outgoing.on('response', (incoming) => {
      resolve(ok(incoming.statusCode ?? 0));
      incoming.destroy();
    });
    outgoing.end(body);
  });

function sentence(error: Error): string {
  if (error instanceof PrivateNetworkError) return error.message;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'It did not answer in 15 seconds.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return `It could not be reached: ${code}`;
}
