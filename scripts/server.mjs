import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { orderCrowd } from './lib/crowd/crowd.mjs';
import { ADDRESS_HEADER } from './lib/door/client-address.mjs';
import { createDoor } from './lib/door/door.mjs';
import { drainServer } from './lib/drain-server.mjs';
import { enter } from './lib/enter.mjs';
import { root } from './lib/root.mjs';
import { tellAlive } from './lib/supervise/tell-alive.mjs';
import { createWebServer } from './lib/web-server.mjs';
import { answerPolls } from './lib/wire/answer-polls.mjs';
import { serveHashedFiles } from './lib/wire/hashed-files.mjs';
import { HEADERS } from './lib/wire/headers.mjs';
import { packAnswers } from './lib/wire/pack-answers.mjs';

const stopping = new AbortController();

/**
 * What the app still has to do when it is asked to stop, such as giving jobs back to other processes.
 * @type {Promise<void>[]}
 */
const waits = [];
const LONGEST_WAIT_MS = 5_000;

/** The app's own long waits (a held answer, a watcher) can end early when they listen to this. */
Object.assign(globalThis, {
  [Symbol.for('qtill.stopping')]: stopping.signal,
  [Symbol.for('qtill.waits')]: waits,
});

/**
 * @param {import('node:http').RequestListener} handle
 * @returns {import('node:http').RequestListener}
 */
function answerWith(handle) {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  };
}

/**
 * As the door has found it out.
 * @param {import('node:http').IncomingMessage} request
 */
const addressOf = ({ headers }) => String(headers[ADDRESS_HEADER]);

/**
 * @param {import('node:http').Server} server
 * @param {boolean} dev
 */
async function prepareNext(server, dev) {
  // The app asks this for its own scheme, and Next reads its configuration, when it is loaded: not before.
  process.env.QTILL_SCHEME = process.env.TLS_CERT ? 'https' : 'http';
  const next = createRequire(import.meta.url)('next');
  const port = Number(process.env.PORT || 3000);
  const app = next({ dev, dir: root, port, httpServer: server, ...(dev ? { turbopack: true } : {}) });
  await app.prepare();
  return app;
}

/** @param {import('node:http').RequestListener} handle */
function openDoor(handle) {
  const { APP_URL: appUrl, APP_HOSTS: hosts, HOST: host, TLS_CERT } = process.env;
  const cert = TLS_CERT ? readFileSync(TLS_CERT) : undefined;
  // The framework's own, so that nothing is refused that it would take.
  const { parseAndValidateFlightRouterState: parseRouterState } = createRequire(import.meta.url)(
    'next/dist/server/app-render/parse-and-validate-flight-router-state',
  );
  return createDoor({ appUrl, hosts, host, cert, parseRouterState }, handle);
}

/**
 * @param {import('node:http').Server} server
 * @param {{ close: () => Promise<void> }} app
 */
function stopWhenAsked(server, app) {
  const stop = async () => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    await drainServer(server);
    await Promise.race([Promise.all(waits), delay(LONGEST_WAIT_MS)]);
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Our supervisor is gone: whoever starts next needs the port.
  process.once('disconnect', stop);
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const port = Number(process.env.PORT || 3000);
    // A crowd that comes at one moment waits here; whoever finds no room tries again only after seconds.
    server.listen({ port, host: process.env.HOST || '0.0.0.0', backlog: 4_096 }, () => resolve());
  });
}

/** Who develops has other files every moment. @param {import('node:http').RequestListener} handle */
const passOn = (handle) => handle;

/** @param {string[]} args */
async function main(args) {
  const dev = args.includes('--dev');
  const { TLS_CERT: cert, TLS_KEY: key } = process.env;
  const server = createWebServer(cert && key ? { cert, key } : undefined);
  const scheme = cert && key ? 'https' : 'http';
  const dist = join(root, process.env.NEXT_DIST_DIR || '.next');
  const [app, sendFirst] = await Promise.all([
    prepareNext(server, dev),
    dev ? passOn : serveHashedFiles(dist),
  ]);
  const framework = packAnswers(app.getRequestHandler());
  // A route that is being written is another at every moment: the framework knows which.
  const handle = sendFirst(dev ? framework : answerPolls({ headers: HEADERS, scheme }, framework));
  server.on('request', openDoor(answerWith(orderCrowd({ root, addressOf }, handle))));
  tellAlive();
  stopWhenAsked(server, app);
  await listen(server);
}

enter(async () => ({ main }));
