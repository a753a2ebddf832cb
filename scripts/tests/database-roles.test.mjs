import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureDataFolder } from '../lib/data-folder.mjs';
import { databaseAccount } from '../lib/postgres/account.mjs';
import { isVerifierOf, scramVerifier } from '../lib/postgres/app-password.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';
import { makeFolderOfBefore, startFolder } from './support/folder-of-before.mjs';
import { undo } from './support/undo.mjs';

const isRoot = process.getuid?.() === 0;
const [DENIED, WRONG_PASSWORD] = ['42501', '28P01'];

/** @param {import('node:test').TestContext} t */
function makePlace(t) {
  const temp = makeTempFolder('launch');
  undo(t, temp.remove);
  chmodSync(temp.path, 0o755);
  const place = { dataDir: join(temp.path, 'data'), shared: join(temp.path, 'shared') };
  for (const folder of Object.values(place)) mkdirSync(folder);
  return place;
}

/**
 * @param {Awaited<ReturnType<typeof startFolder>>} found
 * @param {string} mode of the data folder
 */
function assertRoles(found, mode) {
  assert.deepEqual(found.references, ['OLD-1'], 'its data is there');
  assert.deepEqual(found.added, [{ position: 2 }], 'the app adds to the log');
  assert.deepEqual(found.owned, [], 'the owner has every table');
  assert.equal(found.rules, false);
  for (const [statement, code] of Object.entries(found.refused)) assert.equal(code, DENIED, statement);
  assert.equal(found.wrongPassword, WRONG_PASSWORD);
  assert.deepEqual(found.modes, { data: mode, password: '600' });
}

test('a data folder of before starts with its data, and the app takes nothing back', async (t) => {
  const place = makePlace(t);
  await makeFolderOfBefore(place);
  assertRoles(await startFolder(place), isRoot ? '711' : '700');
});

test(
  'so it does for a user who is not root',
  { skip: !isRoot && 'the test above is of a user already' },
  async (t) => {
    const place = makePlace(t);
    const account = databaseAccount(place.dataDir);
    assert.ok(account);
    for (const folder of Object.values(place)) chownSync(folder, account.uid, account.gid);
    const script = join(import.meta.dirname, 'support', 'folder-of-before.mjs');
    const { ok, output } = await runCommand(process.execPath, [script, place.dataDir, place.shared], {
      ...{ uid: account.uid, gid: account.gid, cwd: '/', limitMs: 120_000 },
      env: { PATH: process.env.PATH, HOME: place.shared, TMPDIR: place.shared },
    });
    if (!ok && /EACCES|Cannot find module/.test(output))
      return t.skip('the checkout is closed to other accounts');
    assert.ok(ok, output);
    assertRoles(JSON.parse(output.trim().split('\n').at(-1) ?? ''), '700');
  },
);

test('a data folder closes to others what it holds, and leaves alone what it does not know', (t) => {
  const { dataDir } = makePlace(t);
  chmodSync(dataDir, 0o755);
  mkdirSync(join(dataDir, 'sandbox'), { mode: 0o755 });
  for (const name of ['sandbox/book.ndjson', 'start.pid', 'own-notes'])
    writeFileSync(join(dataDir, name), '', { mode: 0o644 });
  ensureDataFolder(dataDir);
  const mode = (/** @type {string} */ name) => (statSync(join(dataDir, name)).mode & 0o777).toString(8);
  assert.deepEqual(['', 'sandbox', 'sandbox/book.ndjson', 'start.pid', 'own-notes'].map(mode), [
    isRoot ? '711' : '700',
    ...['700', '600', '600', '644'],
  ]);
});

test('the stored password is known again, and another one is not', () => {
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  const verifier = scramVerifier('pencil', salt);
  assert.match(verifier, /^SCRAM-SHA-256\$4096:W22ZaJ0SNY7soEsUEjb6gQ==\$/);
  assert.ok(isVerifierOf(verifier, 'pencil'));
  assert.equal(isVerifierOf(verifier, 'pen'), false);
  assert.equal(isVerifierOf(null, 'pencil'), false);
});
