import 'server-only';
import { sql } from 'drizzle-orm';
import type { Database } from '../../db/core/database';
import type { Log } from '../../domain/ports/runtime';
import { answer } from '../http/answer';

type HealthDeps = { readonly database: Pick<Database, 'execute'>; readonly log: Pick<Log, 'warn'> };

/** 200 when a sale could be stored now, else 503. A database that does not answer in time counts as away. */
export async function answerHealth({ database, log }: HealthDeps): Promise<Response> {
  try {
    await database.execute(sql`select 1`);
    return answer({ database: 'ok' });
  } catch (error) {
    log.warn({ err: error }, 'health: database away');
    return answer({ database: 'away' }, 503);
  }
}
