import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileBook } from './book/file-book';
import { createSandbox, type Sandbox } from './core/create-sandbox';
import { readEnv, type SandboxEnv } from './env';
import { listen } from './http/listen';
import { sendWebhook } from './http/send-webhook';
import { serve } from './http/serve';

const graceMs = 2_000;

await start().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));

async function start(): Promise<void> {
  const env = readEnv();
  if (!env.ok) return fail(env.error);
  const { HOST: host, SANDBOX_PORT: port, DATA_DIR: folder } = env.value;
  let open: (sandbox: Sandbox) => void = () => undefined;
  const sandbox = new Promise<Sandbox>((resolve) => (open = resolve));
  const server = serve({
    handle: async (request, caller) => (await sandbox).handle(request, caller),
    onDefect: (error) => console.error(error),
  });
  // The port is taken first: it keeps a second sandbox away from the book of a running one.
  const bound = await listen(server, { host, port });
  if (!bound.ok) return fail(bound.error);
  stopOnRequest(server);
  open(await openSandbox(env.value, bound.value.port));
  console.log(`Sandbox gateway ready on http://${host}:${bound.value.port} (its book is kept in ${folder}).`);
}

async function openSandbox(env: SandboxEnv, port: number): Promise<Sandbox> {
  const { GATEWAY_API_KEY: key, GATEWAY_API_SECRET: secret } = env;
  return createSandbox({
    clock: Date.now,
    random: randomBytes,
    send: sendWebhook,
    book: await fileBook(join(env.DATA_DIR, 'sandbox', 'book.ndjson')),
    config: {
      payBaseUrl: env.GATEWAY_PAY_BASE_URL ?? `http://127.0.0.1:${port}`,
      pid: process.pid,
      ...(key && secret && { credentials: { key, secret } }),
    },
  });
}

/** Whatever was answered is in the book already, so stopping only has to let running requests end. */
function stopOnRequest(server: Server): void {
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
