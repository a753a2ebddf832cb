import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

export type RunningSandbox = {
  readonly origin: string;
  /** Host and port of its Firestore. */
  readonly firestore: string;
  readonly credentials: Credentials;
  stop(): Promise<void>;
};
type Credentials = { readonly apiKey: string; readonly apiSecret: string };

/** A bound for a busy machine, below that of the hooks that wait for it. */
const PATIENCE_MS = 55_000;

const credentials: Credentials = { apiKey: 'test-key', apiSecret: 'test-secret' };

/** The sandbox as users run it: its own process, spoken to over HTTP alone. It takes a port that is free. */
export async function startSandbox(): Promise<RunningSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qtill-sandbox-'));
  const child = spawn(process.execPath, ['--import', 'tsx', 'packages/gateway-sandbox/src/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      SANDBOX_PORT: '0',
      DATA_DIR: dataDir,
      GATEWAY_API_KEY: credentials.apiKey,
      GATEWAY_API_SECRET: credentials.apiSecret,
    },
  });
  const isGone = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await isGone;
    await rm(dataDir, { recursive: true });
  };
  const told = await Promise.race([tellPlaces(child.stdout), wait(PATIENCE_MS, null, { ref: false })]);
  if (told !== null) return { ...told, credentials, stop };
  await stop();
  throw new Error('The sandbox did not start within 55 s.');
}

/** Null: it ended before it was ready. */
async function tellPlaces(output: Readable): Promise<Pick<RunningSandbox, 'origin' | 'firestore'> | null> {
  for await (const line of createInterface({ input: output })) {
    const [, origin, firestore] = /(http:\/\/127\.0\.0\.1:\d+).*Firestore on ([\d.:]+\d)/.exec(line) ?? [];
    if (origin === undefined || firestore === undefined) continue;
    // What else it has to say must not fill the pipe.
    output.resume();
    return { origin, firestore };
  }
  return null;
}
