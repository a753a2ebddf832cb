import 'server-only';
import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import type { DeliveryPost } from '../../outbound-webhooks/deps';
import { err, ok, type Result } from '../../domain/core/result';
import { leadsOutside } from './public-address';

/** In milliseconds: until a connection stands, and for the whole. */
export type PostLimits = { readonly connect: number; readonly whole: number };

const LIMITS: PostLimits = { connect: 5_000, whole: 15_000 };

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
    if (!first || addresses.some(({ address }) => !leadsOutside(address)))
      return callback(new PrivateNetworkError(INSIDE));
    if ('all' in options && options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
}) as typeof lookup;

/**
 * Posts to an address that somebody typed: only to the internet unless a private network is allowed, without redirects.
 * Of the answer only the status is read. Settles within the whole limit, in whatever way the connection ends or does not.
 */
export const safePost = (
  { url, headers, body, allowPrivateNetwork }: DeliveryPost,
  limits = LIMITS,
): Promise<Result<number, string>> =>
  new Promise((resolve) => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    if (!allowPrivateNetwork && isIP(host) !== 0 && !leadsOutside(host)) return resolve(err(INSIDE));
    const isTls = protocol === 'https:';
    const outgoing = (isTls ? https : http).request(url, {
      method: 'POST',
      headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      // No connection is reused: the next one may lead elsewhere.
      agent: false,
      ...(!allowPrivateNetwork && { lookup: lookupPublic }),
    });
    const timers = [
      setTimeout(() => end(err(`It did not answer in ${limits.whole / 1000} seconds.`)), limits.whole),
      setTimeout(() => end(err('It could not be reached: connect timeout')), limits.connect),
    ];
    const [, connecting] = timers;
    function end(result: Result<number, string>): void {
      for (const timer of timers) clearTimeout(timer);
      resolve(result);
      outgoing.destroy();
    }
    outgoing.on('socket', (socket) =>
      socket.once(isTls ? 'secureConnect' : 'connect', () => clearTimeout(connecting)),
    );
    outgoing.on('error', (error) => end(err(sentence(error))));
    outgoing.on('response', (incoming) => {
      // Its body is cut off, which is no trouble of ours.
      incoming.on('error', () => undefined);
      end(ok(incoming.statusCode ?? 0));
    });
    // An answer that switches protocols comes here alone, and without this listener nowhere.
    outgoing.on('upgrade', (incoming, socket) => {
      socket.destroy();
      end(ok(incoming.statusCode ?? 0));
    });
    outgoing.on('close', () => end(err('It closed the connection without an answer.')));
    outgoing.end(body);
  });

function sentence(error: Error): string {
  if (error instanceof PrivateNetworkError) return error.message;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return `It could not be reached: ${code}`;
}
