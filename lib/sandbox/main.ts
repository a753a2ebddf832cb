import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { BrokenBook } from './book/broken-book';
import { fileBook } from './book/file-book';
import { createSandbox, type Sandbox } from './core/create-sandbox';
import { tickAfter } from './core/tick-after';
import { readEnv, type SandboxEnv } from './env';
import { listen } from './http/listen';
import { sendWebhook } from './http/send-webhook';
import { serve, type WebServer } from './http/serve';
import { drawQr } from './qr/draw-qr';
import { readTlsFiles } from './tls-files';
import type { Result } from './values/result';

const graceMs = 2_000;
const tickMs = 100;

await start().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

async function start(): Promise<void> {
  const env = readEnv();
  if (!env.ok) return fail(env.error);
  const { HOST: host, SANDBOX_PORT: port, DATA_DIR: folder } = env.value;
  const tls = await tlsOf(env.value);
  if (!tls.ok) return fail(tls.error);
  let open: (handle: Sandbox['handle']) => void = () => undefined;
  const handling = new Promise<Sandbox['handle']>((resolve) => (open = resolve));
  const server = serve({
    handle: async (request, caller) => (await handling)(request, caller),
    onDefect,
    tls: tls.value,
  });
  // The port is taken first: it keeps a second sandbox away from the book of a running one.
  const bound = await listen(server, { host, port });
  if (!bound.ok) return fail(bound.error);
  stopOnRequest(server);
  const scheme = tls.value ? 'https' : 'http';
  const sandbox = await openSandbox(env.value, `${scheme}://127.0.0.1:${bound.value.port}`);
  open(tickAfter(sandbox, onDefect));
  // Nobody waits for a tick: a webhook may take its time.
  setInterval(() => void sandbox.tick().catch(onDefect), tickMs);
  console.log(
    `Sandbox gateway ready on ${scheme}://${host}:${bound.value.port} (its book is kept in ${folder}).`,
  );
}

function onDefect(error: unknown): void {
  console.error(error);
  // A new start reads what the disk really holds.
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

/** Whatever was answered is in the book already, so stopping only has to let running requests end. */
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

function fail(sentence: string): void {
  console.error(sentence);
  process.exit(1);
}
