import { ADDRESS_HEADER, clientAddress } from './client-address.mjs';
import { drainBody } from './drain-body.mjs';
import { createHostCheck } from './known-host.mjs';

const READING = ['GET', 'HEAD'];

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Never honoured. Whole files are all that we send; forwarded headers are anybody's word, and the framework believes them.
 */
const IGNORED = [
  'range',
  'if-range',
  'if-match',
  'if-unmodified-since',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-for',
];

/** @typedef {{ status: number, text: string, headers?: Record<string, string> }} Refusal */

/**
 * @param {string} url
 * @returns {boolean}
 */
function isPath(url) {
  if (!url.startsWith('/')) return false;
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {(state: string | string[] | undefined) => unknown} parseRouterState
 * @param {string | string[] | undefined} state
 */
function isRouterState(parseRouterState, state) {
  try {
    parseRouterState(state);
    return true;
  } catch {
    return false;
  }
}

/** @typedef {{ appUrl?: string, hosts?: string, host?: string, cert?: string | Buffer }} Settings */

/**
 * What stands before the app: answers by itself what the app would take for a fault of its own, and lets it know who asks.
 * `parseRouterState` is the framework's, which throws.
 * @param {Settings & { parseRouterState: (state: string | string[] | undefined) => unknown }} settings
 * @param {import('node:http').RequestListener} handle
 * @returns {import('node:http').RequestListener}
 */
export function createDoor({ parseRouterState, ...settings }, handle) {
  const isKnownHost = createHostCheck(settings);
  const hasProxy = settings.appUrl !== undefined && settings.appUrl !== '';

  /**
   * @param {import('node:http').IncomingMessage} request
   * @returns {Refusal | null}
   */
  function refuse({ method = '', url = '', headers }) {
    if (!METHODS.includes(method))
      return {
        status: 405,
        text: 'This server knows no such method.',
        headers: { Allow: METHODS.join(', ') },
      };
    // Pages and files are read; what changes something is in the API. The tools of `npm run dev` have a place of their own.
    const isApi = url.startsWith('/api/') || url.startsWith('/__nextjs');
    if (!isApi && !READING.includes(method))
      return { status: 405, text: 'Pages and files are only read.', headers: { Allow: READING.join(', ') } };
    if (!isKnownHost(headers.host))
      return {
        status: 421,
        text: 'This server is not known by that name: set APP_URL or APP_HOSTS where it runs.',
      };
    if (!isPath(url)) return { status: 400, text: 'That is no address of this server.' };
    if (!isRouterState(parseRouterState, headers['next-router-state-tree']))
      return { status: 400, text: 'A header of the request cannot be read.' };
    return null;
  }

  return (request, response) => {
    drainBody(request, response);
    const refusal = refuse(request);
    if (refusal) return send(response, refusal);
    const address = clientAddress(request, { hasProxy });
    for (const name of IGNORED) delete request.headers[name];
    request.headers[ADDRESS_HEADER] = address;
    return handle(request, response);
  };
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {Refusal} refusal
 */
function send(response, { status, text, headers = {} }) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    ...headers,
  });
  response.end(`${text}\n`);
}
