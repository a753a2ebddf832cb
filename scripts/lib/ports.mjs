import { createServer } from 'node:net';
import { ReadableError } from './readable-error.mjs';
import { waitUntil } from './wait.mjs';

/** Binds and lets go again. Resolves to the error's code, or to undefined when the port is free. */
function tryPort(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port }, () => server.close(() => resolve(undefined)));
  });
}

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

/** A port that was free a moment ago. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
