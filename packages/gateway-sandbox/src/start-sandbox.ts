import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BrokenBook } from './book/book';
import { fileBook } from './book/file-book';
import { createSandbox, type Sandbox, tickAfter } from './core/create-sandbox';
import { drawQr } from './draw-qr';
import { readEnv, readTlsFiles, type SandboxEnv } from './env';
import { firestoreDoor } from './firestore/firestore-door';
import { listen, serve, type WebServer } from './http/serve';
import type { Result } from './values/result';

const graceMs = 2_000;
const tickMs = 100;

interface RunningSandbox {
  /** Where it listens. */
  readonly origin: string;
  /** The data folder. */
  readonly folder: string;
  /** Host and port of Firestore's documents. */
  readonly documents: string;
  /** The only accepted API key; undefined if any pair is accepted. */
  readonly key: string | undefined;
}

/** Runs the sandbox as this process. A failed start prints one sentence and exits. */
export async function startSandbox(): Promise<RunningSandbox> {
  try {
    return await start();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

async function start(): Promise<RunningSandbox> {
  const env = readEnv();
  if (!env.ok) return fail(env.error);
  const { HOST: host, SANDBOX_PORT: port, DATA_DIR: folder, GATEWAY_API_KEY: key } = env.value;
  const tls = await tlsOf(env.value);
  if (!tls.ok) return fail(tls.error);
  let open: (handle: Sandbox['handle']) => void = () => undefined;
  const handling = new Promise<Sandbox['handle']>((resolve) => (open = resolve));
  const server = serve({
    handle: async (request, caller) => (await handling)(request, caller),
    onDefect,
    tls: tls.value,
  });
  // The port is taken first: it keeps a second sandbox from the book of a running one.
  const bound = await listen(server, { host, port });
  if (!bound.ok) return fail(bound.error);
  const scheme = tls.value ? 'https' : 'http';
  const sandbox = await openSandbox(env.value, `${scheme}://127.0.0.1:${bound.value.port}`);
  const door = firestoreDoor({ documents: sandbox.documents, clock: Date.now, onDefect });
  const nextPort = port === 0 ? 0 : port + 1;
  const served = await listen(door, {
    host: '127.0.0.1',
    port: env.value.SANDBOX_FIRESTORE_PORT ?? nextPort,
  });
  if (!served.ok) return fail(served.error);
  stopOnRequest(server);
  open(tickAfter(sandbox, onDefect));
  // Not awaited: a webhook may be slow.
  setInterval(() => void sandbox.tick().catch(onDefect), tickMs);
  const origin = `${scheme}://${host}:${bound.value.port}`;
  const documents = `127.0.0.1:${served.value.port}`;
  console.log(
    `Sandbox gateway ready on ${origin} (its book is kept in ${folder}; Firestore on ${documents}).`,
  );
  return { origin, folder, key, documents };
}

function onDefect(error: unknown): void {
  console.error(error);
  // The next start reads what is really on disk.
  if (error instanceof BrokenBook) process.exit(1);
}

async function tlsOf({ SANDBOX_TLS_CERT: cert, SANDBOX_TLS_KEY: key }: SandboxEnv) {
  const none: Result<undefined, string> = { ok: true, value: undefined };
  return cert !== undefined && key !== undefined ? readTlsFiles({ cert, key }) : none;
}

async function openSandbox(env: SandboxEnv, ownOrigin: string): Promise<Sandbox> {
  const { GATEWAY_API_KEY: key, GATEWAY_API_SECRET: secret } = env;
  return createSandbox({
    clock: Date.now,
    random: randomBytes,
    send: sendWebhook,
    drawQr: (text, size) => drawQr(text, size).toString('base64'),
    book: await fileBook(join(env.DATA_DIR, 'sandbox', 'book.ndjson')),
    config: {
      payBaseUrl: env.GATEWAY_PAY_BASE_URL ?? ownOrigin,
      pid: process.pid,
      ...(key && secret && { credentials: { key, secret } }),
    },
  });
}

/** Every answer is already in the book, so stopping only waits for running requests. */
function stopOnRequest(server: WebServer): void {
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), graceMs).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.once('disconnect', stop);
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

const timeoutMs = 10_000;

/** Does not follow redirects: they are an answer like any other. */
async function sendWebhook(request: Request): Promise<number> {
  const answer = await fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  await answer.body?.cancel();
  return answer.status;
}
