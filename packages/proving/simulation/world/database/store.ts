import { drizzle } from 'drizzle-orm/node-postgres';
import { Client } from 'pg';
import type { Database } from '@/lib/db/core/database';
import { seedStaff } from '@/lib/db/staff/seed';
import { openConnection } from './connection';
import { openServerConnection, type ServerConnection } from './server-connection';
import { timeIs } from './statements';
import { disableWriteAheadLog, emptyingStatements } from './tables';

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

/** They replace the database's own functions of time wherever SQL does not name a schema. */
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

/** The tables are truncated once in so many days, which clears away dead rows. */
const DAYS_BETWEEN_TRUNCATES = 25;

export type Store = Awaited<ReturnType<typeof openStore>>;

/**
 * A migrated PostgreSQL that runs in virtual time. Commits do not wait for the disk: there are no power cuts here, and a
 * killed process loses no commit.
 */
export async function openStore(databaseUrl: string) {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', OPTIONS);
  const admin = new Client({ connectionString: url.href });
  await admin.connect();
  await admin.query(`create schema if not exists sim; ${VIRTUAL_TIME}`);
  await disableWriteAheadLog(admin);
  const { remove, truncate } = await emptyingStatements(admin);
  await admin.query(`${truncate}; ${timeIs(0)}`);
  await seedStaff(drizzle(admin) as Database, BRANCH, PEOPLE);
  await admin.query(
    `insert into staff (id, branch_id, name, role) values ($1, $2, 'Web shop', 'system') on conflict do nothing`,
    [SYSTEM, BRANCH.id],
  );
  let days = 0;
  const setTime = (at: number) => admin.query(timeIs(at));

  const servers: ServerConnection[] = [];
  const idle: ServerConnection[] = [];
  async function openAnother(): Promise<ServerConnection> {
    const server = await openServerConnection(url.href);
    servers.push(server);
    return server;
  }

  return {
    /** For reading the books. */
    db: drizzle(admin) as Database,
    /** Empties the tables, with the guards of the append-only ones off. */
    async reset(at: number): Promise<void> {
      days += 1;
      await admin.query(`${days % DAYS_BETWEEN_TRUNCATES === 0 ? truncate : remove}; ${timeIs(at)}`);
    },
    /** A connection for a process; another process reuses its server side after its death. */
    async connect(deps: Omit<Parameters<typeof openConnection>[0], 'server'>) {
      const server = idle.pop() ?? (await openAnother());
      const connection = openConnection({ ...deps, server });
      void connection.gone.then(() => idle.push(server));
      return connection;
    },
    /** Sets the time of `db`. */
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
      await Promise.all(servers.map((server) => server.close()));
      await admin.end();
    },
  };
}
