import { join } from 'node:path';
import { serveStatic } from '../wire/static-files.mjs';
import { createAcquaintances } from './acquaintances.mjs';
import { createTurns } from './turns.mjs';

/** Pages and answers that nobody has to be known for. */
const PUBLIC =
  /^\/(return|pay|sign-in|offline)(\/|$)|^\/api\/(pay|docs|health|sign-in|v1\/openapi\.json)(\/|$)/;

/** What is only sent, and the gateway, which has a limit of its own. */
const FREE =
  /^\/(_next\/static|icons|fonts)\/|^\/api\/webhooks\/|^\/[\w.-]+\.(js|json|ico|png|svg|txt|webmanifest)$/;

/** Payers, and people about to sign in: enough for a busy shop behind one address. */
const PAGES = { atOnce: 24, perAddress: 12, waiting: 500, waitingPerAddress: 250, longestMs: 10_000 };

/** Readers of the API's document, apart from them: its files are large, and readers may be slow. */
const READERS = { atOnce: 16, perAddress: 8, waiting: 500, waitingPerAddress: 250, longestMs: 10_000 };
const LONGEST_READ_MS = 30_000;

/** Whoever shows a name that nobody was answered under yet: every device once after a start, and names that are made up. */
const NEWCOMERS = { atOnce: 24, perAddress: 12, waiting: 2_000, waitingPerAddress: 500, longestMs: 10_000 };

/** How long a held answer keeps a newcomer's turn: to look the session up takes less. */
const LOOK_UP_MS = 1_000;

/**
 * One device or system: as many as a browser has connections, so that a loud one leaves connections to the database to the
 * others.
 */
const EACH = { atOnce: Infinity, perAddress: 6, waiting: 2_000, waitingPerAddress: 60, longestMs: 10_000 };

/** Answers that are held until something changes cost nothing while they are. */
const HELD = /^\/api\/checkouts\/[^/]+$/;

/** @param {string} root */
const docsFiles = (root) => {
  /** @param {string} name */
  const path = (name) => join(root, 'node_modules', 'swagger-ui-dist', name);
  return new Map([
    ['/api/docs/swagger-ui.css', { type: 'text/css; charset=utf-8', path: path('swagger-ui.css') }],
    [
      '/api/docs/swagger-ui-bundle.js',
      { type: 'text/javascript; charset=utf-8', path: path('swagger-ui-bundle.js') },
    ],
  ]);
};

/** @param {import('node:http').IncomingMessage} request */
const nameOf = ({ headers }) =>
  /qtill_session=([^;]+)/.exec(headers.cookie ?? '')?.[1] ?? headers.authorization ?? '';

/**
 * Whether a request is a stranger's: it asks for what is open to all, or shows nothing to be known by.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} path
 */
function isAnonymous({ headers }, path) {
  if (PUBLIC.test(path)) return true;
  if (FREE.test(path)) return false;
  return headers.authorization === undefined && !/qtill_session=/.test(headers.cookie ?? '');
}

/**
 * Whether the answer is one that only somebody signed in is given: others are sent to the sign-in, or refused.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
const isAnsweredToSomebody = ({ url }, { statusCode }) =>
  (statusCode === 200 || statusCode === 201) && url !== '/api/sign-out';

/** @param {import('node:http').ServerResponse} response @param {number} status */
function refuse(response, status) {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'private, no-store',
    'Retry-After': '2',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end('Too much is asked at once. Try again in a moment.\n');
}

/**
 * Lets strangers in by turns, so that however many come, tills are served beside them; and each device in its own, so that
 * a loud one delays itself.
 * @param {{ root: string, addressOf: (request: import('node:http').IncomingMessage) => string }} given
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function orderCrowd({ root, addressOf }, handle) {
  const files = docsFiles(root);
  const sendFile = serveStatic(files);
  const pages = createTurns(PAGES);
  const readers = createTurns(READERS);
  const newcomers = createTurns(NEWCOMERS);
  const each = createTurns(EACH);
  const acquaintances = createAcquaintances();

  /** @param {import('node:http').IncomingMessage} request @param {string} path */
  function turnOf(request, path) {
    if (files.has(path)) return readers.take(addressOf(request));
    if (isAnonymous(request, path)) return pages.take(addressOf(request));
    const name = nameOf(request);
    return acquaintances.has(name) ? each.take(name) : newcomers.take(addressOf(request));
  }

  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const isFile = files.has(path);
    const hasName = !isFile && !isAnonymous(request, path);
    const name = hasName ? nameOf(request) : '';
    const isNewcomer = hasName && !acquaintances.has(name);
    const isHeld = HELD.test(path);
    if (hasName && (FREE.test(path) || (isHeld && !isNewcomer)))
      return void (await handle(request, response));
    const end = await turnOf(request, path);
    if (!end) return refuse(response, hasName ? 429 : 503);
    response.once('close', end);
    // Whoever hung up while it waited is not answered any more.
    if (response.destroyed) return end();
    // From here on the bytes are the system's to send.
    response.once('finish', end);
    if (isNewcomer) {
      if (isHeld) setTimeout(end, LOOK_UP_MS).unref();
      response.once('finish', () => {
        if (isAnsweredToSomebody(request, response)) acquaintances.note(name);
      });
    }
    if (!isFile) return void (await handle(request, response));
    const cut = setTimeout(() => request.socket.destroy(), LONGEST_READ_MS);
    response.once('close', () => clearTimeout(cut));
    await sendFile(request, response);
  };
}
