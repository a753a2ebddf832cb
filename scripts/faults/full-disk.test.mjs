import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCluster } from '../lib/postgres/open-cluster.mjs';
import { root } from '../lib/root.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { waitUntil } from '../lib/wait.mjs';
import { undo } from '../tests/support/undo.mjs';
import { askedOfGateway, holdBooks, storedReferences } from './support/books.mjs';
import { pay } from './support/customer.mjs';
import { needs } from './support/needs.mjs';
import { openShop } from './support/open-shop.mjs';
import { newTap } from './support/open-till.mjs';

const MOST_SALES = 400;

async function run(file, ...args) {
  const { ok, output } = await runCommand(file, args, { limitMs: 10_000 });
  if (!ok) throw new Error(output);
}

/** A disk of a few megabytes that a test can fill. */
async function makeSmallDisk(t, path, size) {
  mkdirSync(path);
  await run('mount', '-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'tmpfs', path);
  undo(t, () => run('umount', '--lazy', path));
  const ballast = join(path, 'ballast');
  return {
    path,
    /** Takes what is left, to the last byte. */
    fill: () => fillUp(ballast),
    free: () => rmSync(ballast, { force: true }),
  };
}

/** Makes a file longer until there is no room. */
function fillUp(path) {
  const file = openSync(path, 'a');
  try {
    for (const bytes of [1_048_576, 4_096, 1]) writeUntilFull(file, Buffer.alloc(bytes, '\n'));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file, piece) {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error;
  }
}

/** A database that has a small disk to itself. */
const onSmallDisk = (t, keep) => async (folder) => {
  const disk = await makeSmallDisk(t, join(folder, 'disk'), '120m');
  keep(disk);
  const cluster = await openCluster({ root, dataDir: disk.path });
  undo(t, () => cluster.stop());
  await cluster.start();
  return cluster;
};

/** Sells until a charge is refused; the last few pages of the tables still take some. */
async function sellUntilRefused(till) {
  const sold = [];
  for (let count = 0; count < MOST_SALES; count += 1) {
    const tap = newTap();
    const answer = await till.charge(tap);
    if (answer.status !== 201) return { sold, tap, answer };
    sold.push(answer.body.checkout);
  }
  throw new Error(`${MOST_SALES} sales and the disk is not full.`);
}

const shows = (till, { id }, status) =>
  waitUntil(async () => (await till.look(id)).checkout?.status === status, { limitMs: 20_000 });

test(
  'E06 a full disk refuses new charges before the gateway hears of them, shows what is known, and heals with its space',
  needs('disk'),
  async (t) => {
    let disk;
    const shop = await openShop(t, { makeCluster: onSmallDisk(t, (made) => (disk = made)) });
    await shop.startSandbox();
    await shop.startApp();
    const till = await shop.signIn();
    const known = await till.sell();
    disk.fill();
    const { sold, tap, answer } = await sellUntilRefused(till);
    t.diagnostic(`${sold.length} sales found room; then ${answer.status} ${answer.body?.kind}`);

    const asked = askedOfGateway(shop).length;
    for (let count = 0; count < 5; count += 1) assert.notEqual((await till.charge(newTap())).status, 201);
    assert.deepEqual(
      { status: answer.status, kind: answer.body?.kind },
      { status: 503, kind: 'busy' },
      'the till is told to ask again',
    );
    assert.equal(askedOfGateway(shop).length, asked, 'the gateway heard of a charge that was refused');
    assert.equal((await till.list()).status, 200);
    assert.equal((await till.look(known.id)).checkout?.status, 'PENDING');
    assert.ok(await pay(shop.sandboxUrl, known));

    disk.free();
    assert.ok(await shows(till, known, 'PAID'), 'what was paid meanwhile is found');
    const later = await till.charge(tap);
    assert.equal(later.status, 201, 'the same tap works once there is space');
    const stored = await storedReferences(shop);
    for (const { reference } of sold) assert.ok(stored.has(reference));
    await holdBooks(shop);
  },
);

test('E23 the disk of the log is full and payments go on', needs('disk'), async (t) => {
  const shop = await openShop(t);
  const disk = await makeSmallDisk(t, join(shop.folder, 'logs'), '64k');
  await shop.startSandbox();
  const app = await shop.startApp({
    logPath: join(disk.path, 'app.log'),
    env: { LOG_LEVEL: 'debug' },
  });
  const till = await shop.signIn();
  disk.fill();
  // What it has begun of its last block would hold some lines more.
  fillUp(join(disk.path, 'app.log'));
  const length = statSync(join(disk.path, 'app.log')).size;
  for (let count = 0; count < 5; count += 1) {
    // A tap without a proper key is a line in the log, and so is a wrong address.
    await fetch(`${shop.url}/api/checkouts/%E0%A4%A/qr`).catch(() => undefined);
    const checkout = await till.sell();
    assert.ok(await pay(shop.sandboxUrl, checkout));
    const isShown = await shows(till, checkout, 'PAID');
    assert.ok(isShown, `${app.isOver() ? 'the app ended with its log' : 'a payment was not seen'}`);
  }
  assert.equal(app.isOver(), false, 'the app ended with its log');
  assert.equal(statSync(join(disk.path, 'app.log')).size, length, 'no line found room');
  await holdBooks(shop);
});
