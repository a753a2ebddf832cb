import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { ReadableError } from './readable-error.mjs';
import { waitUntil } from './wait.mjs';

/**
 * Binds and lets go again. Resolves to the error's code, or to undefined when the port is free.
 * @param {string} host
 * @param {number} port
 */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * @param {string | undefined} code
 * @param {{ host: string, port: number, variable: string }} given
 */
function complaint(code, { host, port, variable }) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program: stop that one, or set ${variable} to another port.`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights than you have: set ${variable} to a port above 1023.`;
  return `Cannot listen on ${host}:${port} (${code}): set HOST to an address of this machine, like 0.0.0.0.`;
}

/**
 * Refuses a port that cannot be had. A former owner that is just leaving gets `waitMs`.
 * @param {{ host: string, port: number, variable: string, waitMs: number }} wanted
 */
export async function requireFreePort(wanted) {
  let code;
  const isFree = async () => {
    code = await tryPort(wanted.host, wanted.port);
    return code === undefined;
  };
  if (!(await waitUntil(isFree, { limitMs: wanted.waitMs })))
    throw new ReadableError(complaint(code, wanted));
}

/**
 * Below those that systems give to calls that go out, and to whoever asks for any (Linux from 32768): such a port may
 * have been given away by the time it is used.
 */
const FIRST = 20_000;
const LAST = 32_000;
const given = new Set();

/** A port that was free a moment ago, another one each time. */
export async function freePort(host = '127.0.0.1') {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (given.has(port)) continue;
    const code = await tryPort(host, port);
    if (code === 'EADDRINUSE') continue;
    if (code !== undefined) throw new Error(complaint(code, { host, port, variable: 'PORT' }));
    given.add(port);
    return port;
  }
}
