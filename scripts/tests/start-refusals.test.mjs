import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch, makePlace } from './support/launch.mjs';

/**
 * @param {import('node:test').TestContext} t
 * @param {{ env: Record<string, string | undefined>, message: RegExp }} given
 */
async function assertRefused(t, { env, message }) {
  const run = launch(t, env);
  assert.deepEqual(await run.ended, { code: 1, signal: null });
  assert.match(run.output.trim(), message);
  assert.equal(run.output.trim().split('\n').length, 1, 'one sentence, no stack');
}

/**
 * @param {import('node:test').TestContext} t
 * @param {number} port
 */
async function occupy(t, port) {
  const server = createServer();
  await once(server.listen({ port, host: '127.0.0.1' }), 'listening');
  t.after(() => server.close());
}

test('a taken port is named with the variable that changes it', async (t) => {
  const place = await makePlace(t);
  await occupy(t, place.port);
  await assertRefused(t, { env: place.env, message: new RegExp(`^Port ${place.port} is taken.* PORT `) });
});

test('a taken sandbox port is named with its own variable', async (t) => {
  const place = await makePlace(t);
  await occupy(t, place.sandboxPort);
  const message = new RegExp(`^Port ${place.sandboxPort} is taken.* SANDBOX_PORT `);
  await assertRefused(t, { env: place.env, message });
});

test('E22 a data folder that cannot be written is named', async (t) => {
  const place = await makePlace(t);
  writeFileSync(join(place.temp, 'file'), '');
  const env = { ...place.env, DATA_DIR: join(place.temp, 'file', 'data') };
  await assertRefused(t, { env, message: /^The data folder .* cannot be written .* DATA_DIR/ });
});

test('E09 a database of another PostgreSQL is named with both versions', async (t) => {
  const place = await makePlace(t);
  mkdirSync(join(place.env.DATA_DIR, 'postgres'), { recursive: true });
  writeFileSync(join(place.env.DATA_DIR, 'postgres', 'PG_VERSION'), '12\n');
  await assertRefused(t, { env: place.env, message: /is of PostgreSQL 12, this qtill has 18: / });
});

test('E09 a folder in which a database was and is no more is not filled with an empty one', async (t) => {
  const place = await makePlace(t);
  mkdirSync(join(place.env.DATA_DIR, 'postgres', 'base'), { recursive: true });
  await assertRefused(t, {
    env: place.env,
    message: /exists but holds no database: restore it from a backup/,
  });
});

test('E22 live without keys is refused', async (t) => {
  const place = await makePlace(t);
  const env = { ...place.env, GATEWAY_ENV: 'live' };
  await assertRefused(t, { env, message: /^GATEWAY_ENV is live, which needs GATEWAY_API_KEY/ });
});

test('certificate files that are not there are named', async (t) => {
  const place = await makePlace(t);
  const env = { ...place.env, TLS_CERT: 'no.pem', TLS_KEY: 'no.pem' };
  await assertRefused(t, { env, message: /^TLS_CERT cannot be read/ });
});
