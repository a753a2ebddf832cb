const LONGEST_MS = 8_000;
const SWEEP_MS = 100;

/**
 * Takes no more connections, lets what is being answered finish, then lets go.
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
export function drainServer(server) {
  return new Promise((resolve) => {
    // A connection that becomes idle after `close` stays open otherwise.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    const force = setTimeout(() => server.closeAllConnections(), LONGEST_MS);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(force);
      resolve();
    });
  });
}
