import { resolve } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { readGatewaySettings } from './gateway-settings.mjs';
import {
  parseCount,
  parseHost,
  parseHosts,
  parseJson,
  parsePair,
  parsePort,
  parseUrl,
} from './parse-variable.mjs';
import { isLoopback, isWildcard } from './web-address.mjs';

const DATABASE = { protocols: ['postgres:', 'postgresql:'], example: 'postgresql://user@host:5432/name' };
const APP = { protocols: ['http:', 'https:'], example: 'https://till.example.com' };

/** @typedef {ReturnType<typeof readSettings>} Settings */

/**
 * The host to put into addresses for others: undefined where nobody else can reach us.
 * @param {string} host
 * @param {string | undefined} lan
 */
function networkHost(host, lan) {
  if (isLoopback(host)) return undefined;
  return isWildcard(host) ? lan : host;
}

/** @param {[string, number][]} named */
function requireDifferent(named) {
  for (const [name, port] of named) {
    const other = named.find(([otherName, otherPort]) => otherName !== name && otherPort === port);
    if (!other) continue;
    throw new ReadableError(`${name} and ${other[0]} are both ${port}: give one of them another number.`);
  }
}

/** @param {Record<string, string | undefined>} env */
function readPorts(env) {
  const port = parsePort('PORT', env.PORT, 3000);
  const sandboxPort = parsePort('SANDBOX_PORT', env.SANDBOX_PORT, 4010);
  const afterIt = sandboxPort + 1 === port ? sandboxPort + 2 : sandboxPort + 1;
  const firestorePort = parsePort('SANDBOX_FIRESTORE_PORT', env.SANDBOX_FIRESTORE_PORT, afterIt);
  const named = { PORT: port, SANDBOX_PORT: sandboxPort, SANDBOX_FIRESTORE_PORT: firestorePort };
  requireDifferent(Object.entries(named));
  return { port, sandboxPort, firestorePort };
}

/**
 * The app listens to the documents of the sandbox that is started beside it: nobody has to permit that.
 * @param {number} port
 */
const sandboxFirebase = (port) =>
  JSON.stringify({
    apiKey: 'sandbox',
    appId: 'sandbox',
    projectId: 'pc-test-734bc',
    emulator: `127.0.0.1:${port}`,
  });

/** @param {string | undefined} text */
function readDistDir(text) {
  if (!text) return '.next';
  if (/^\.next(-[\w.]+)?$/.test(text)) return text;
  throw new ReadableError('NEXT_DIST_DIR must be .next or a name like .next-two.');
}

/**
 * Everything `npm start` is told, checked. Throws one sentence about the first value that cannot be.
 * @param {Record<string, string | undefined>} env
 * @param {{ root: string, lan: string | undefined }} machine
 */
export function readSettings(env, { root, lan }) {
  const host = parseHost('HOST', env.HOST, '0.0.0.0');
  const ports = readPorts(env);
  const tls = parsePair(env, ['TLS_CERT', 'TLS_KEY']);
  const lanHost = networkHost(host, lan);
  const gateway = readGatewaySettings(env, {
    sandboxPort: ports.sandboxPort,
    publicHost: lanHost ?? '127.0.0.1',
  });
  if (env.DATABASE_OWNER_URL && !env.DATABASE_URL) {
    throw new ReadableError(
      'DATABASE_OWNER_URL is set but DATABASE_URL is not: set both, or leave both out for the embedded database.',
    );
  }
  return {
    root,
    host,
    ...ports,
    lanHost,
    scheme: tls ? 'https' : 'http',
    tls: tls && { cert: resolve(root, tls[0]), key: resolve(root, tls[1]) },
    appUrl: parseUrl('APP_URL', env.APP_URL, APP),
    appHosts: parseHosts('APP_HOSTS', env.APP_HOSTS),
    databaseUrl: parseUrl('DATABASE_URL', env.DATABASE_URL, DATABASE),
    databaseOwnerUrl: parseUrl('DATABASE_OWNER_URL', env.DATABASE_OWNER_URL, DATABASE),
    databasePasswordFile: env.DATABASE_PASSWORD_FILE && resolve(root, env.DATABASE_PASSWORD_FILE),
    dataDir: resolve(root, env.DATA_DIR || 'data'),
    callsPerSecond: parseCount('GATEWAY_CALLS_PER_SECOND', env.GATEWAY_CALLS_PER_SECOND, 1_000),
    firebaseConfig:
      parseJson('GATEWAY_FIREBASE_CONFIG', env.GATEWAY_FIREBASE_CONFIG) ??
      (gateway.startsSandbox ? sandboxFirebase(ports.firestorePort) : undefined),
    distDir: readDistDir(env.NEXT_DIST_DIR),
    gateway,
  };
}
