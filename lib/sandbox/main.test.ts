import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { credentials } from './testing/bench';
import { payEntries } from './testing/pay-entries';
import { qrBody } from './testing/qr-body';

let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
});

afterEach(async () => {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'main.ts')], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], DATA_DIR: folder, SANDBOX_PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  children.push(child);
  return child;
}

async function firstLine(child: ChildProcess, stream: 'stdout' | 'stderr' = 'stdout'): Promise<string> {
  const source = child[stream];
  if (!source) throw new Error('The child has no such stream.');
  const [chunk] = await once(source, 'data');
  return String(chunk).trim();
}

async function ready(child: ChildProcess): Promise<string> {
  const [origin = ''] = /http:\/\/\S+/.exec(await firstLine(child)) ?? [];
  return origin;
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, 'exit');
  return code;
}

const post = (body: BodyInit): RequestInit => ({
  method: 'POST',
  headers: credentials,
  body,
  redirect: 'manual',
});

it(
  'loses nothing it answered when it is killed, and continues after a new start',
  { timeout: 30_000 },
  async () => {
    const first = start();
    const origin = await ready(first);
    const created = await fetch(`${origin}/mer/v2.0/checkout/qr`, post(JSON.stringify(qrBody())));
    const { result } = await created.json();
    expect(result.redirectUrl).toBe(`${origin}/checkout/${result.checkoutKey}`);
    const paid = await fetch(result.redirectUrl, post(new URLSearchParams(payEntries())));
    expect(paid.status).toBe(303);
    first.kill('SIGKILL');
    await exitCode(first);
    const second = start();
    const again = await ready(second);
    const read = await fetch(`${again}/mer/v2.0/checkout/${result.id}`, { headers: credentials });
    expect(await read.json()).toMatchObject({ success: true, result: { id: result.id, status: 'PAID' } });
    const health = await (await fetch(`${again}/_sandbox/health`)).json();
    expect(health).toEqual({ ok: true, pid: second.pid });
    second.kill('SIGTERM');
    expect(await exitCode(second)).toBe(0);
  },
);

it('ends when its parent lets go of it', { timeout: 30_000 }, async () => {
  const child = start();
  await ready(child);
  child.disconnect();
  expect(await exitCode(child)).toBe(0);
});

it('refuses a taken port and a body that is too large in plain words', { timeout: 30_000 }, async () => {
  const origin = await ready(start());
  const { port } = new URL(origin);
  const rival = start({ SANDBOX_PORT: port });
  const [sentence, code] = await Promise.all([firstLine(rival, 'stderr'), exitCode(rival)]);
  expect(sentence).toBe(
    `The sandbox cannot listen on 127.0.0.1:${port}: the port is taken by another process.`,
  );
  expect(code).toBe(1);
  const large = await fetch(`${origin}/mer/v2.0/checkout/qr`, post('x'.repeat(1_048_577)));
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ success: false });
});
