import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { readTlsFiles } from './tls-files.mjs';

const LIMITS = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

// Longer than the usual 60 s of a proxy in front, so that it is always the proxy that hangs up first.
const KEEP_ALIVE_MS = 65_000;

/**
 * A plain or TLS server with every wait bounded.
 * @param {{ cert: string, key: string } | undefined} tls
 * @returns {import('node:http').Server}
 */
export function createWebServer(tls) {
  const server = tls ? createHttps({ ...LIMITS, ...readTlsFiles(tls) }) : createHttp(LIMITS);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}
