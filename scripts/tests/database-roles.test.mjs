import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureDataFolder } from '../lib/data-folder.mjs';
import { ROLES } from '../lib/postgres/access.mjs';
import { databaseAccount } from '../lib/postgres/account.mjs';
import { isVerifierOf, scramVerifier } from '../lib/postgres/app-password.mjs';
import { openCluster } from '../lib/postgres/open-cluster.mjs';
import { root } from '../lib/root.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';
import { askEntry } from './support/ask-entry.mjs';
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

const ADMIN_AND_OWNER = [ROLES.admin, ROLES.owner];
const NOT_AUTHORISED = '28000';

/** @param {import('node:test').TestContext} t */
async function startCluster(t) {
  const place = makePlace(t);
  const cluster = await openCluster({ root, ...place });
  undo(t, () => cluster.stop());
  await cluster.start();
  return new URL(cluster.url('postgres')).searchParams.get('host') ?? '';
}

test('the launcher comes in as superuser and owner, and nobody as the app without its password', async (t) => {
  const socketFolder = await startCluster(t);
  for (const role of ADMIN_AND_OWNER) assert.equal(await askEntry(socketFolder, role), 'in', role);
  assert.equal(await askEntry(socketFolder, ROLES.app), 'password');
  assert.equal(await askEntry(socketFolder, 'postgres'), NOT_AUTHORISED);
});

test(
  'another account of the machine comes in as nobody, even where the folder of the socket lets it',
  { skip: !isRoot && 'needs root, to be another account' },
  async (t) => {
    const socketFolder = await startCluster(t);
    const own = statSync(socketFolder).uid;
    const uid = [1, 2, 3].find((each) => each !== own) ?? 4;
    // Its text, since the folders above the file may be closed to others.
    const text = readFileSync(join(import.meta.dirname, 'support', 'ask-entry.mjs'), 'utf8');
    const code = `${text}\nconsole.log(await askEntry(...process.argv.slice(1)));`;
    const ask = async (/** @type {string} */ role) => {
      const { output } = await runCommand(
        process.execPath,
        ['--input-type=module', '-e', code, socketFolder, role],
        {
          ...{ uid, gid: uid, cwd: '/', env: { PATH: process.env.PATH }, limitMs: 30_000 },
        },
      );
      return output.trim();
    };
    const roles = [...ADMIN_AND_OWNER, ROLES.app];
    for (const role of roles) assert.equal(await ask(role), 'EACCES', role);
    chmodSync(socketFolder, 0o755);
    chmodSync(join(socketFolder, '.s.PGSQL.5432'), 0o777);
    for (const role of ADMIN_AND_OWNER) assert.equal(await ask(role), NOT_AUTHORISED, role);
    assert.equal(await ask(ROLES.app), 'password');
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
