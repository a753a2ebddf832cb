import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type RunningSandbox = {
  readonly origin: string;
  readonly credentials: Credentials;
  stop(): Promise<void>;
};
type Credentials = { readonly apiKey: string; readonly apiSecret: string };

const credentials: Credentials = { apiKey: 'test-key', apiSecret: 'test-secret' };

/** The sandbox as users run it: its own process, spoken to over HTTP alone. */
export async function startSandbox(): Promise<RunningSandbox> {
  const dataDir = await mkdtemp(join(tmpdir(), 'qtill-sandbox-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/sandbox/main.ts'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      SANDBOX_PORT: String(port),
      DATA_DIR: dataDir,
      GATEWAY_PAY_BASE_URL: origin,
      GATEWAY_API_KEY: credentials.apiKey,
      GATEWAY_API_SECRET: credentials.apiSecret,
    },
  });
  const stop = async () => {
    const isGone = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await isGone;
    await rm(dataDir, { recursive: true });
  };
  if (await isReady(`${origin}/_sandbox/health`)) return { origin, credentials, stop };
  await stop();
  throw new Error('The sandbox did not start within 25 s.');
}

async function isReady(url: string): Promise<boolean> {
  for (let attempt = 0; attempt < 250; attempt += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return true;
    await wait(100);
  }
  return false;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') throw new Error('No port.');
      probe.close(() => resolve(address.port));
    });
  });
