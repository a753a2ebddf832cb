import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCertificates } from './testing/make-certificates';

const REFUSAL = JSON.stringify({ success: false, error: 'Checkout not found for API merchant' });

let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qtill-tls-'));
});
afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

let requests = 0;
async function serve(options: ServerOptions): Promise<string> {
  const server = createServer(options, (_, response) => {
    requests += 1;
    response.end(REFUSAL);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

test('D12 only a certificate that is trusted, valid and of that name is spoken to, and nothing older than TLS 1.2', async () => {
  const { authority, good, expired, wrongName, selfSigned } = makeCertificates(folder);
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const urls = [
    await serve(good),
    await serve(expired),
    await serve(wrongName),
    await serve(selfSigned),
    await serve({ ...good, ...old }),
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'lib/gateway/testing/read-over-tls.ts', ...urls],
    { env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } },
  );
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    expect.objectContaining({ kind: 'refused', reason: 'not_found' }),
    { kind: 'unreachable', detail: 'CERT_HAS_EXPIRED' },
    { kind: 'unreachable', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    { kind: 'unreachable', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    expect.objectContaining({ kind: 'unreachable' }),
  ]);
  expect(requests, 'nothing was sent to the bad ones').toBe(1);
});
