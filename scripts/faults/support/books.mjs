import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../lib/root.mjs';
import { runCommand } from '../../lib/run-command.mjs';
import { waitUntil } from '../../lib/wait.mjs';

/** How long after the last fault everything has to be settled. */
const SETTLED_MS = 60_000;

/** Asks the shop's database, past the app. */
export async function query(shop, text, values = []) {
  const client = new pg.Client({ connectionString: shop.databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The lines of the gateway's own book. */
export const bookLines = ({ bookPath }) =>
  readFileSync(bookPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** The order references under which the gateway was asked for a code. */
export const askedOfGateway = (shop) =>
  bookLines(shop).filter(
    ({ kind, method, path }) => kind === 'request' && method === 'POST' && /qr$/.test(path),
  );

/** References of every order that the shop's database knows. */
export const storedReferences = async (shop) =>
  new Set((await query(shop, 'select reference from orders')).map(({ reference }) => reference));

const compare = ({ databaseUrl, bookPath }) =>
  runCommand(
    process.execPath,
    [
      '--conditions=react-server',
      '--import',
      'tsx',
      join('lib', 'simulation', 'verify.ts'),
      databaseUrl,
      bookPath,
    ],
    { cwd: root, limitMs: 60_000 },
  );

const isSettled = async (shop) => {
  const [{ unclear }] = await query(
    shop,
    `select count(*)::int as unclear from checkouts where phase in ('opening', 'unanswered', 'closing')`,
  );
  return unclear === 0 && (await compare(shop)).ok;
};

/** Within a minute both books say the same, and nothing is unclear any more. */
export async function holdBooks(shop) {
  if (await waitUntil(() => isSettled(shop), { everyMs: 1_000, limitMs: SETTLED_MS })) return;
  const { output } = await compare(shop);
  const rows = await query(
    shop,
    `select id, phase, status from checkouts where phase in ('opening', 'unanswered', 'closing')`,
  );
  assert.fail(`${output}\nstill unclear: ${JSON.stringify(rows)}`);
}
