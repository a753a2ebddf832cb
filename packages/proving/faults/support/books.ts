import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { root } from '@/scripts/lib/root.mjs';
import { runCommand } from '@/scripts/lib/run-command.mjs';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import type { Shop } from './open-shop';

/** How long after the last fault everything has to be settled. */
const SETTLED_MS = 60_000;

/** Asks the shop's database, past the app. */
export async function query<Row extends pg.QueryResultRow>(
  shop: Pick<Shop, 'databaseUrl'>,
  text: string,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: shop.databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The one number that a query answers with. */
export async function count(shop: Pick<Shop, 'databaseUrl'>, from: string): Promise<number> {
  const [row] = await query<{ count: number }>(shop, `select count(*)::int as count from ${from}`);
  return row?.count ?? 0;
}

const lineSchema = z.looseObject({
  kind: z.string(),
  method: z.string().optional(),
  path: z.string().optional(),
  requestId: z.string().optional(),
});

type BookLine = z.output<typeof lineSchema>;

/** The lines of the gateway's own book. */
export const bookLines = ({ bookPath }: Pick<Shop, 'bookPath'>): BookLine[] =>
  readFileSync(bookPath, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => lineSchema.parse(JSON.parse(line)));

/** The requests by which the gateway was asked for a code. */
export const codeRequests = (shop: Pick<Shop, 'bookPath'>): BookLine[] =>
  bookLines(shop).filter(
    ({ kind, method, path = '' }) => kind === 'request' && method === 'POST' && /qr$/.test(path),
  );

/** References of every order that the shop's database knows. */
export const storedReferences = async (shop: Pick<Shop, 'databaseUrl'>): Promise<ReadonlySet<string>> =>
  new Set(
    (await query<{ reference: string }>(shop, 'select reference from orders')).map((row) => row.reference),
  );

const VERIFY = 'packages/proving/simulation/oracle/verify.ts';

const compare = ({ databaseUrl, bookPath }: Shop) =>
  runCommand(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', VERIFY, databaseUrl, bookPath],
    { cwd: root, limitMs: 60_000 },
  );

const UNCLEAR = `checkouts where phase in ('creating', 'outcome_unknown', 'cancelling')`;

const isSettled = async (shop: Shop): Promise<boolean> =>
  (await count(shop, UNCLEAR)) === 0 && (await compare(shop)).ok;

/** Within a minute both books say the same, and nothing is unclear any more. */
export async function expectBooksAgree(shop: Shop): Promise<void> {
  if (await waitUntil(() => isSettled(shop), { everyMs: 1_000, limitMs: SETTLED_MS })) return;
  const { output } = await compare(shop);
  const rows = await query(shop, `select id, phase, status from ${UNCLEAR}`);
  assert.fail(`${output}\nstill unclear: ${JSON.stringify(rows)}`);
}
