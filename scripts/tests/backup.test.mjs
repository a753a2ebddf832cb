import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { waitUntil } from '../lib/wait.mjs';
import { launch, makePlace } from './support/launch.mjs';
import { openTill } from './support/open-till.mjs';
import { typeCommand } from './support/type-command.mjs';

/**
 * @param {{ sandboxPort: number }} given
 * @param {{ displayId: string }} given
 */
async function pay({ sandboxPort }, { displayId }) {
  const url = `http://127.0.0.1:${sandboxPort}/_sandbox/checkouts/${displayId}/pay`;
  assert.equal((await fetch(url, { method: 'POST', body: '{}' })).status, 200);
}

/**
 * @param {Awaited<ReturnType<typeof import('./support/open-till.mjs').openTill>>} till
 * @param {{ reference: string }} given
 */
const isPaid = (till, { reference }) =>
  waitUntil(
    async () => {
      const found = (await till.sales()).find(
        (/** @type {{ reference: string }} */ order) => order.reference === reference,
      );
      return found?.checkouts[0].status === 'PAID' && found;
    },
    { limitMs: 30_000 },
  );

test('E19 a shop is backed up while it sells, loses its data, and has every sale again', async (t) => {
  const place = await makePlace(t);
  const run = launch(t, place.env);
  const till = await openTill(run, place);
  const known = await till.charge(1_250);
  await pay(place, known);
  assert.ok(await isPaid(till, known));

  const backup = await typeCommand(place.env, 'backup');
  assert.equal(backup.code, 0, backup.output);
  assert.match(backup.output, /1 order and 1 checkout, as of .*; read back and whole/);
  const [name] = readdirSync(join(place.dataDir, 'backups'));
  const file = join(place.dataDir, 'backups', name);
  assert.match(name, /^qtill-\d{8}T\d{6}Z\.backup\.gz$/);
  assert.equal(statSync(file).mode & 0o777, 0o600);

  const lost = await till.charge(990);
  await pay(place, lost);
  const early = await typeCommand(place.env, 'restore', '--', file, '--replace');
  assert.equal(early.code, 1);
  assert.match(early.output, /qtill still runs on this data folder/);
  run.signal('SIGTERM');
  await run.ended;

  const careful = await typeCommand(place.env, 'restore', '--', file);
  assert.equal(careful.code, 1);
  assert.match(careful.output, /Nothing was restored\. The database is not empty: add --replace/);
  const restored = await typeCommand(place.env, 'restore', '--', file, '--replace');
  assert.equal(restored.code, 0, restored.output);
  assert.match(restored.output, /Restored\. Now "npm start"/);

  const again = launch(t, place.env);
  const later = await openTill(again, place);
  assert.equal((await isPaid(later, known))?.staffName, 'Counter');
  const found = await isPaid(later, lost);
  assert.equal(found?.staffName, null, 'who made it, the gateway does not know');
  assert.equal(found.amountMinor, 990);
  assert.equal((await later.sales()).length, 2);
});
