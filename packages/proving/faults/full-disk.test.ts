import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { openCluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { root } from '@/scripts/lib/root.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { undo } from '@/scripts/tests/support/undo.mjs';
import { codeRequests, expectBooksAgree, storedReferences } from './support/books';
import { needs } from './support/needs';
import { openShop } from './support/open-shop';
import { type Checkout, newCharge, pay, showsPaid, type Till } from './support/till';

const MOST_SALES = 400;

async function run(file: string, ...args: string[]): Promise<void> {
  const { ok, output } = await runCommand(file, args, { limitMs: 10_000 });
  if (!ok) throw new Error(output);
}

type Disk = { readonly path: string; readonly fill: () => void; readonly free: () => void };

/** A disk of a few megabytes that a test can fill. */
async function makeSmallDisk(t: TestContext, path: string, size: string): Promise<Disk> {
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
function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const bytes of [1_048_576, 4_096, 1]) writeUntilFull(file, Buffer.alloc(bytes, '\n'));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    while (writeSync(file, piece) === piece.length);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

/** A database that has a small disk to itself. */
async function openOnSmallDisk(t: TestContext, folder: string) {
  const disk = await makeSmallDisk(t, join(folder, 'disk'), '120m');
  const cluster = await openCluster({ root, dataDir: disk.path });
  undo(t, () => cluster.stop());
  await cluster.start();
  return { disk, cluster };
}

/** Sells until a charge is refused; the last few pages of the tables still take some. */
async function sellUntilRefused(till: Till) {
  const sold: Checkout[] = [];
  for (let count = 0; count < MOST_SALES; count += 1) {
    const charge = newCharge();
    const { status, kind, checkout } = await till.charge(charge);
    if (status !== 201 || !checkout) return { sold, charge, status, kind };
    sold.push(checkout);
  }
  throw new Error(`${MOST_SALES} sales and the disk is not full.`);
}

const SHOWN_MS = 20_000;

test(
  'E06 a full disk refuses new charges before the gateway hears of them, shows what is known, and heals with its space',
  needs('disk'),
  async (t) => {
    const disks: Disk[] = [];
    const shop = await openShop(t, {
      async makeCluster(folder) {
        const { disk, cluster } = await openOnSmallDisk(t, folder);
        disks.push(disk);
        return cluster;
      },
    });
    const [disk] = disks;
    assert.ok(disk);
    await shop.startSandbox();
    await shop.startApp();
    const till = await shop.signIn();
    const known = await till.sell();
    disk.fill();
    const { sold, charge, status, kind } = await sellUntilRefused(till);
    t.diagnostic(`${sold.length} sales found room; then ${status} ${kind}`);

    const asked = codeRequests(shop).length;
    for (let tries = 0; tries < 5; tries += 1) assert.notEqual((await till.charge(newCharge())).status, 201);
    assert.deepEqual({ status, kind }, { status: 503, kind: 'busy' }, 'the till is told to ask again');
    assert.equal(codeRequests(shop).length, asked, 'the gateway heard of a charge that was refused');
    assert.equal((await till.list()).status, 200);
    assert.equal((await till.look(known.id))?.status, 'PENDING');
    assert.ok(await pay(shop.sandboxUrl, known));

    disk.free();
    assert.ok(await showsPaid(till, known, SHOWN_MS), 'what was paid meanwhile is found');
    const later = await till.charge(charge);
    assert.equal(later.status, 201, 'the same tap works once there is space');
    const stored = await storedReferences(shop);
    for (const { reference } of sold) assert.ok(stored.has(reference));
    await expectBooksAgree(shop);
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
    // A charge without a proper key is a line in the log, and so is a wrong address.
    await fetch(`${shop.url}/api/checkouts/%E0%A4%A/qr`).catch(() => undefined);
    const checkout = await till.sell();
    assert.ok(await pay(shop.sandboxUrl, checkout));
    const isShown = await showsPaid(till, checkout, SHOWN_MS);
    assert.ok(isShown, `${app.isOver() ? 'the app ended with its log' : 'a payment was not seen'}`);
  }
  assert.equal(app.isOver(), false, 'the app ended with its log');
  assert.equal(statSync(join(disk.path, 'app.log')).size, length, 'no line found room');
  await expectBooksAgree(shop);
});
