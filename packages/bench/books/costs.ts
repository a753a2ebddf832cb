import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Database } from '@/lib/db/core/database';

/** Pages of 8 kB, of tables and indexes, that one statement touched. */
export type Cost = { readonly sql: string; readonly pages: number };

type Statement = { readonly sql: string; readonly params: unknown[] };

/** Connections to books that are thrown away, perhaps while the last of them still closes. */
export function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 2 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/** A database that remembers the statements that went through it. */
export function recordStatements(pool: Pool): { db: Database; take(): Statement[] } {
  let seen: Statement[] = [];
  const logQuery = (sql: string, params: unknown[]) => void seen.push({ sql, params });
  return {
    db: drizzle(pool, { logger: { logQuery } }),
    take: () => {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

const plans = z.tuple([
  z.object({ Plan: z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() }) }),
]);

const IS_PLANNED = /^\s*(?:with|select|insert|update|delete)\b/i;

/** Runs each statement again and undoes it, asking the database what it did. Reads nothing from a clock. */
export async function costsOf(pool: Pool, statements: readonly Statement[]): Promise<Cost[]> {
  const client = await pool.connect();
  try {
    const costs: Cost[] = [];
    for (const { sql, params } of statements.filter((each) => IS_PLANNED.test(each.sql))) {
      await client.query('begin');
      const { rows } = await client.query(`explain (analyze, buffers, format json) ${sql}`, params);
      await client.query('rollback');
      const [{ Plan }] = plans.parse(rows[0]['QUERY PLAN']);
      costs.push({ sql, pages: Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'] });
    }
    return costs;
  } finally {
    client.release();
  }
}
