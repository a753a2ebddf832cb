import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { waitUntil } from '../lib/wait.mjs';
import { launch, makePlace } from './support/launch.mjs';
import { openTill } from './support/open-till.mjs';

const SLOW_MS = 3_000;

/**
 * What a shop asks its sandbox, which may answer creates late.
 * @param {{ sandboxPort: number }} given
 */
function sandboxOf({ sandboxPort }) {
  const base = `http://127.0.0.1:${sandboxPort}/_sandbox`;
  /** @returns {Promise<{ kind: string, checkout?: object }[]>} */
  const book = async () => (await fetch(`${base}/book`)).json();
  return {
    async answerCreatesLate() {
      const rule = { match: { path: '/checkout/qr' }, fault: { kind: 'slow', ms: SLOW_MS } };
      const set = await fetch(`${base}/faults`, { method: 'POST', body: JSON.stringify(rule) });
      assert.equal(set.status, 201);
    },
    created: async () =>
      (await book()).filter(({ kind }) => kind === 'created').map(({ checkout }) => checkout),
  };
}

test('E03 a shop that is stopped while it sells answers every tap first, and knows each sale afterwards', async (t) => {
  const place = await makePlace(t);
  const run = launch(t, place.env);
  const till = await openTill(run, place);
  const sandbox = sandboxOf(place);
  await sandbox.answerCreatesLate();

  const taps = [1_100, 1_200, 1_300].map((amountMinor) => ({ amountMinor, key: randomUUID() }));
  const charges = taps.map(({ amountMinor, key }) => till.charge(amountMinor, key));
  const isAsked = async () => (await sandbox.created()).length === taps.length;
  assert.ok(await waitUntil(isAsked, { limitMs: 10_000 }), 'the gateway is at work on all of them');
  const stoppedAt = Date.now();
  run.signal('SIGTERM');

  const codes = await Promise.all(charges);
  assert.deepEqual(
    codes.map(({ phase }) => phase),
    taps.map(() => 'open'),
    'each till has its code',
  );
  assert.deepEqual(await run.ended, { code: 0, signal: null });
  t.diagnostic(`stopped in ${((Date.now() - stoppedAt) / 1000).toFixed(1)} s`);

  const again = launch(t, place.env);
  const later = await openTill(again, place);
  const repeated = await Promise.all(taps.map(({ amountMinor, key }) => later.charge(amountMinor, key)));
  assert.deepEqual(
    repeated.map(({ id }) => id),
    codes.map(({ id }) => id),
    'the same tap is the same sale',
  );
  assert.equal((await later.sales()).length, taps.length);
  assert.equal((await sandboxOf(place).created()).length, taps.length, 'nothing was created twice');
});
