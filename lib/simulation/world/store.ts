import { drizzle } from 'drizzle-orm/node-postgres';
import { Client } from 'pg';
import * as schema from '../../db/schema';
import type { Database } from '../../db/core/database';
import { seedStaff } from '../../db/staff/seed';
import { openConnection } from './connection';
import { type Line, openLine } from './line';
import { timeIs } from './time-is';
import { writeNoLog } from './write-no-log';

const OPTIONS = [
  'search_path=sim,pg_catalog,public',
  'synchronous_commit=off',
  'timezone=UTC',
  'jit=off',
  'plan_cache_mode=force_generic_plan',
  'track_activities=off',
  'track_counts=off',
  'update_process_title=off',
]
  .map((option) => `-c ${option}`)
  .join(' ');

/** The database's own functions of time give way to these, wherever SQL does not name their schema. */
const VIRTUAL_TIME = ['now', 'clock_timestamp']
  .map(
    (name) => `create or replace function sim.${name}() returns timestamptz language sql stable
      as $$ select current_setting('qtill.now')::timestamptz $$;`,
  )
  .join('\n');

export const BRANCH = { id: 'brn_sim', name: 'Shop', currency: 'AED' };
export const MANAGER = 'stf_manager';
export const CASHIERS = ['stf_one', 'stf_two'] as const;
/** Another system of the shop, with a key for everything that tills may do. */
export const SYSTEM = 'stf_system';

const PEOPLE = [...CASHIERS, MANAGER].map((id) => ({
  id,
  name: id,
  role: id === MANAGER ? ('manager' as const) : ('cashier' as const),
  pinHash: 'unused',
}));

/** The same people come to work every day. */
const KEPT: ReadonlySet<string> = new Set(['branches', 'staff']);

/** What deleted rows leave behind is cleared away once in so many days. */
const DAYS_BETWEEN_TRUNCATES = 25;

/** What empties the tables. Few rows cost a tenth when they are deleted; truncated tables are as new. */
async function forgetting(admin: Client): Promise<{ readonly remove: string; readonly truncate: string }> {
  const { rows } = await admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const tables = rows.filter(({ name }) => !KEPT.has(name)).map(({ name }) => `public."${name}"`);
  const { rows: sequences } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public'`,
  );
  const unguarded = (...statements: readonly string[]) =>
    ['set session_replication_role = replica', ...statements]
      .concat(sequences.map(({ name }) => `select setval('${name}', 1, false)`))
      .concat('set session_replication_role = default')
      .join('; ');
  return {
    remove: unguarded(...tables.map((table) => `delete from ${table}`)),
    truncate: unguarded(`truncate ${tables.join(', ')}`),
  };
}

export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * A migrated PostgreSQL whose time is the timeline's. Commits do not wait for the disk: nobody pulls the plug here,
 * and a process that is killed loses nothing of them.
 */
export async function openStore(databaseUrl: string) {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', OPTIONS);
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create schema if not exists sim; ${VIRTUAL_TIME}`);
  await writeNoLog(admin);
  const { remove, truncate } = await forgetting(admin);
  await admin.query(`${truncate}; ${timeIs(0)}`);
  await seedStaff(drizzle(admin, { schema }) as Database, BRANCH, PEOPLE);
  await admin.query(
    `insert into staff (id, branch_id, name, role) values ($1, $2, 'Web shop', 'system') on conflict do nothing`,
    [SYSTEM, BRANCH.id],
  );
  let days = 0;
  const setTime = (at: number) => admin.query(timeIs(at));

  const lines: Line[] = [];
  const idle: Line[] = [];
  async function openAnotherLine(): Promise<Line> {
    const line = await openLine(url.href);
    lines.push(line);
    return line;
  }

  return {
    /** For looking on. */
    db: drizzle(admin, { schema }) as Database,
    /** Everything that was ever sold is forgotten. The append-only tables are emptied with their guards off. */
    async reset(at: number): Promise<void> {
      days += 1;
      await admin.query(`${days % DAYS_BETWEEN_TRUNCATES === 0 ? truncate : remove}; ${timeIs(at)}`);
    },
    /** A process's connection. The server's side of it serves the next one when the process is dead. */
    async connect(deps: Omit<Parameters<typeof openConnection>[0], 'line'>) {
      const line = idle.pop() ?? (await openAnotherLine());
      const connection = openConnection({ ...deps, line });
      void connection.gone.then(() => idle.push(line));
      return connection;
    },
    /** For looking on at this moment. */
    setTime,
    /** How many statements wait for somebody's lock at this moment. */
    async blocked(): Promise<number> {
      const { rows } = await admin.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity
         where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
      );
      return rows[0]?.count ?? 0;
    },
    async close(): Promise<void> {
      await Promise.all(lines.map((line) => line.close()));
      await admin.end();
    },
  };
}
