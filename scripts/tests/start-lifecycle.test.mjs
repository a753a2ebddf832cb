import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isAlive } from '../lib/processes.mjs';
import { probe } from '../lib/supervise/probe.mjs';
import { waitUntil } from '../lib/wait.mjs';
import { launch, makePlace } from './support/launch.mjs';
import { childPid, postgresPid } from './support/processes.mjs';

// Ten seconds is the promise, on a machine that does nothing else; here it is told, not judged.
const HEAL_MS = 30_000;

/** @param {import('./support/launch.mjs').Launch} run */
const appPid = (run) => childPid(run.pid, 'server.mjs');
/** @param {import('./support/launch.mjs').Launch} run */
const sandboxPid = (run) => childPid(run.pid, 'sandbox');
/** @param {{ port: number }} given */
const isAppWell = ({ port }) => probe(`http://127.0.0.1:${port}/api/health`);
/** @param {{ sandboxPort: number }} given */
const isSandboxWell = ({ sandboxPort }) => probe(`http://127.0.0.1:${sandboxPort}/_sandbox/health`);

/**
 * @param {import('node:test').TestContext} t
 * @param {{ pidOf: () => number | undefined, isWell: () => Promise<boolean> }} given
 */
async function assertHeals(t, { pidOf, isWell }) {
  const before = pidOf();
  const killedAt = Date.now();
  assert.ok(before, 'it runs');
  process.kill(before, 'SIGKILL');
  const isHealed = async () => {
    const pid = pidOf();
    return pid && pid !== before && isAlive(pid) && (await isWell());
  };
  assert.ok(await waitUntil(isHealed, { limitMs: HEAL_MS }), 'healed in time');
  t.diagnostic(`healed in ${((Date.now() - killedAt) / 1000).toFixed(1)} s`);
}

/** @param {import('./support/launch.mjs').Launch} run */
async function assertReady(run) {
  await run.isReady();
  assert.match(run.output, /Ready in/);
}

test('a shop opens, heals, closes, and opens again quickly', async (t) => {
  const place = await makePlace(t);
  const run = launch(t, place.env);
  await assertReady(run);

  await t.test('what it prints names the address, the demo staff and the sandbox', () => {
    assert.match(run.output, new RegExp(`http://localhost:${place.port}`));
    assert.match(run.output, /SANDBOX, no real money/);
    assert.match(run.output, /PIN \d+/);
  });
  await t.test('a second start on the same data is refused with the owner named', async (t2) => {
    const second = launch(t2, place.env);
    assert.equal((await second.ended).code, 1);
    assert.match(second.output, new RegExp(`already runs on this data folder \\(process ${run.pid}\\)`));
  });
  await t.test('gateway:check finds that keys, brand and host fit', async (t2) => {
    const check = launch(t2, place.env, 'gateway-check.mjs');
    assert.equal((await check.ended).code, 0);
    assert.match(check.output, /The keys fit/);
    assert.match(check.output, /confirmed {4}Missing keys are answered with HTTP 401/);
  });
  await t.test('gateway:check says which settings to correct when the keys are wrong', async (t2) => {
    const keys = { GATEWAY_API_KEY: 'wrong-key', GATEWAY_API_SECRET: 'wrong-secret', GATEWAY_ENV: 'sandbox' };
    const check = launch(t2, { ...place.env, ...keys }, 'gateway-check.mjs');
    assert.equal((await check.ended).code, 1);
    assert.match(check.output, /refuses the keys \(HTTP 401\).*GATEWAY_API_SECRET/);
    assert.doesNotMatch(check.output, /wrong-secret/);
  });
  await t.test('the killed app comes back', (t2) =>
    assertHeals(t2, { pidOf: () => appPid(run), isWell: () => isAppWell(place) }),
  );
  await t.test('the killed sandbox comes back', (t2) =>
    assertHeals(t2, { pidOf: () => sandboxPid(run), isWell: () => isSandboxWell(place) }),
  );
  await t.test('the killed database comes back', (t2) =>
    assertHeals(t2, { pidOf: () => livePostgres(place), isWell: () => isAppWell(place) }),
  );
  await t.test('SIGTERM ends all of it', async () => {
    const pids = [appPid(run), sandboxPid(run), postgresPid(place.dataDir)];
    run.signal('SIGTERM');
    assert.deepEqual(await run.ended, { code: 0, signal: null });
    const areGone = () => pids.every((pid) => pid === undefined || !isAlive(pid));
    assert.ok(await waitUntil(areGone, { limitMs: 10_000 }), 'nothing of it is left');
  });
  await t.test('the next start repeats none of the long work', async (t2) => {
    const again = launch(t2, place.env);
    await assertReady(again);
    assert.doesNotMatch(again.output, /Installing|Building|initdb/);
    t2.diagnostic(again.output.match(/Ready in [\d.]+ s/)?.[0] ?? '');
  });
});

/**
 * Between two servers there is no file to read a pid from.
 * @param {{ dataDir: string }} given
 */
const livePostgres = ({ dataDir }) =>
  existsSync(join(dataDir, 'postgres', 'postmaster.pid')) ? postgresPid(dataDir) : undefined;

test('after kill -9 of the supervisor its children leave, and the next start keeps the database', async (t) => {
  const place = await makePlace(t);
  const run = launch(t, place.env);
  await assertReady(run);
  const [app, sandbox, database] = [appPid(run), sandboxPid(run), postgresPid(place.dataDir)];
  assert.ok(app && sandbox, 'both run');
  run.signal('SIGKILL');
  await run.ended;
  assert.ok(await waitUntil(() => !isAlive(app) && !isAlive(sandbox), { limitMs: 10_000 }), 'children left');
  assert.ok(isAlive(database));

  const again = launch(t, place.env);
  await assertReady(again);
  assert.equal(postgresPid(place.dataDir), database);
  again.signal('SIGTERM');
  assert.equal((await again.ended).code, 0);
  assert.ok(await waitUntil(() => !isAlive(database), { limitMs: 10_000 }), 'the database ended');
});
