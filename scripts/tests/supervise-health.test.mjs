import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { freePort } from '../lib/ports.mjs';
import { probe } from '../lib/supervise/probe.mjs';
import { superviseChild } from '../lib/supervise/supervise-child.mjs';
import { waitUntil } from '../lib/wait.mjs';

/** In a shop five seconds and one. */
const LOOK_MS = 500;
const TELL_MS = 100;

const app = fileURLToPath(new URL('support/moody-app.mjs', import.meta.url));

/** @param {import('node:test').TestContext} t */
async function open(t) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** @type {string[]} */
  const said = [];
  const child = superviseChild(
    {
      name: 'app',
      args: [app, String(port), String(TELL_MS)],
      env: process.env,
      cwd: process.cwd(),
      healthUrl: `${origin}/`,
      bootMs: 20_000,
      everyMs: LOOK_MS,
    },
    (line) => said.push(line),
  );
  t.after(child.stop);
  await child.ready;
  // Until it has told of itself.
  await delay(LOOK_MS);
  return { child, said, turn: (/** @type {string} */ mood) => probe(`${origin}/${mood}`), origin };
}

/** @param {Awaited<ReturnType<typeof open>>} run */
async function assertReplaced({ child, said, origin }, /** @type {RegExp} */ why) {
  const before = child.pid();
  const isReplaced = async () => child.pid() !== before && (await probe(origin));
  assert.ok(await waitUntil(isReplaced, { limitMs: 10_000 }), 'another one answers in its place');
  assert.match(said.join('\n'), why);
  said.length = 0;
  await delay(LOOK_MS);
}

test('an app that is busy, or stands still for a while, is left alone', async (t) => {
  const { child, said, turn, origin } = await open(t);
  const pid = child.pid();
  assert.ok(await turn(`busy?ms=${6 * LOOK_MS}`));
  const late = Date.now();
  assert.ok(await probe(origin), 'it answers when it has done its work');
  assert.ok(Date.now() - late > 4 * LOOK_MS, 'which no look had waited for');
  assert.ok(await turn(`still?ms=${2 * LOOK_MS}`));
  await delay(3 * LOOK_MS);
  assert.ok(await probe(origin));
  assert.deepEqual([child.pid(), said], [pid, []]);
});

test('an app whose loop stands still for good, or that answers nothing though it has time, is replaced', async (t) => {
  const run = await open(t);
  await run.turn('still?ms=60000');
  await assertReplaced(run, /looks without a sign of life, restarting it/);
  await run.turn('stuck');
  await assertReplaced(run, /health checks without an answer, restarting it/);
});
