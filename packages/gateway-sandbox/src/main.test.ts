import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen } from './http/serve';
import { credentials } from './testing/bench';
import { payEntries, qrBody } from './testing/bodies';
import { exitCode, firstLine, ready, sandboxProcesses, selfSigned } from './testing/sandbox-process';

let sandboxes: Awaited<ReturnType<typeof sandboxProcesses>>;

beforeEach(async () => void (sandboxes = await sandboxProcesses()));
afterEach(() => sandboxes.end());

const limit = { timeout: 60_000 };

const post = (body: BodyInit): RequestInit => ({
  method: 'POST',
  headers: credentials,
  body,
  redirect: 'manual',
});

it('loses nothing it answered when it is killed, and continues after a new start', limit, async () => {
  const first = sandboxes.start();
  const origin = await ready(first);
  const created = await fetch(`${origin}/mer/v2.0/checkout/qr`, post(JSON.stringify(qrBody())));
  const { result } = await created.json();
  expect(result.redirectUrl).toBe(`${origin}/checkout/${result.checkoutKey}`);
  const paid = await fetch(result.redirectUrl, post(new URLSearchParams(payEntries())));
  expect(paid.status).toBe(303);
  first.kill('SIGKILL');
  await exitCode(first);
  const second = sandboxes.start();
  const again = await ready(second);
  const read = await fetch(`${again}/mer/v2.0/checkout/${result.id}`, { headers: credentials });
  expect(await read.json()).toMatchObject({ success: true, result: { id: result.id, status: 'PAID' } });
  const health = await (await fetch(`${again}/_sandbox/health`)).json();
  expect(health).toEqual({ ok: true, pid: second.pid });
  second.kill('SIGTERM');
  expect(await exitCode(second)).toBe(0);
});

it('delivers webhooks by itself, at once and when a retry is due', limit, async () => {
  const heard: string[] = [];
  const hook = createServer((message, reply) => {
    heard.push(message.url ?? '');
    reply.writeHead(heard.length === 1 ? 500 : 200).end();
  });
  const bound = await listen(hook, { host: '127.0.0.1', port: 0 });
  const port = bound.ok ? bound.value.port : 0;
  const origin = await ready(sandboxes.start());
  const address = `http://127.0.0.1:${port}/hook`;
  await fetch(`${origin}/mer/v2.0/webhooks`, post(JSON.stringify({ address })));
  await fetch(`${origin}/mer/v2.0/checkout/qr`, post(JSON.stringify(qrBody())));
  const tries = async (count: number): Promise<unknown[]> => {
    const answer = await (await fetch(`${origin}/_sandbox/webhooks`)).json();
    return answer.tries.length < count ? tries(count) : answer.tries;
  };
  expect(await tries(1)).toMatchObject([{ status: 500 }]);
  await fetch(`${origin}/_sandbox/clock`, post('{"advanceMs":10000}'));
  expect(await tries(2)).toMatchObject([{ status: 500 }, { status: 200 }]);
  expect(heard).toEqual(['/hook', '/hook']);
  hook.close();
  await once(hook, 'close');
});

it('ends when its parent lets go of it', limit, async () => {
  const child = sandboxes.start();
  await ready(child);
  child.disconnect();
  expect(await exitCode(child)).toBe(0);
});

it('refuses a taken port and a body that is too large in plain words', limit, async () => {
  const origin = await ready(sandboxes.start());
  const { port } = new URL(origin);
  const rival = sandboxes.start({ SANDBOX_PORT: port });
  const [sentence, code] = await Promise.all([firstLine(rival, 'stderr'), exitCode(rival)]);
  expect(sentence).toBe(
    `The sandbox cannot listen on 127.0.0.1:${port}: the port is taken by another process.`,
  );
  expect(code).toBe(1);
  const another = sandboxes.start({ SANDBOX_FIRESTORE_PORT: port });
  expect(await firstLine(another, 'stderr')).toContain(`cannot listen on 127.0.0.1:${port}`);
  const large = await fetch(`${origin}/mer/v2.0/checkout/qr`, post('x'.repeat(1_048_577)));
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({ success: false });
});

it.skipIf(!existsSync('/dev/full'))('stops when its book cannot be written', limit, async () => {
  await mkdir(join(sandboxes.folder, 'sandbox'));
  await symlink('/dev/full', join(sandboxes.folder, 'sandbox', 'book.ndjson'));
  const child = sandboxes.start();
  const origin = await ready(child);
  const exit = exitCode(child);
  await fetch(`${origin}/mer/v2.0/checkout`, { headers: credentials }).catch(() => undefined);
  expect(await exit).toBe(1);
});

it('speaks HTTPS with the certificate it is given, which only those trust who know it', limit, async () => {
  const { cert, key } = await selfSigned(sandboxes.folder);
  const origin = await ready(sandboxes.start({ SANDBOX_TLS_CERT: cert, SANDBOX_TLS_KEY: key }));
  expect(origin).toMatch(/^https:/);
  const ask = async (options: object): Promise<unknown> => {
    const asked = request(`${origin}/_sandbox/health`, options).end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    return answer.statusCode;
  };
  const ca = await readFile(cert);
  expect(await ask({ ca, servername: 'sandbox.test' })).toBe(200);
  await expect(ask({ servername: 'sandbox.test' })).rejects.toMatchObject({
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  await expect(ask({ ca })).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  await expect(fetch(origin.replace('https:', 'http:'))).rejects.toThrow('fetch failed');
});

it('says in a sentence when its certificate cannot be used', limit, async () => {
  const bad = join(sandboxes.folder, 'bad.pem');
  await writeFile(bad, 'no certificate');
  const child = sandboxes.start({ SANDBOX_TLS_CERT: bad, SANDBOX_TLS_KEY: bad });
  const [sentence, code] = await Promise.all([firstLine(child, 'stderr'), exitCode(child)]);
  expect(sentence).toMatch(/^SANDBOX_TLS_CERT and SANDBOX_TLS_KEY cannot be used: /);
  expect(code).toBe(1);
});
