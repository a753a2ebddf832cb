import type { Client } from 'pg';
import { RESTORED_JOB } from '../watch/restored';

/** So far before the newest checkout a reconciliation begins: ids need not be given out in perfect order. */
const OVERLAP = `interval '1 day'`;

/**
 * The account is to be searched from the backup's newest checkouts on. Where the backup knows none, from its own
 * time on; the gateway's clock names no zone, hence a day more. An older reconciliation that never ended goes first.
 */
export async function markRestored(client: Client, at: string): Promise<void> {
  await client.query(
    `insert into jobs (name, due_at, cursor)
     select $1, now(), coalesce(
       (select jsonb_build_object('afterId', (min(gateway_id::numeric) - 1)::text) from checkouts
        where gateway_id ~ '^[0-9]+$' and created_at > (
          select max(created_at) from checkouts where gateway_id ~ '^[0-9]+$') - ${OVERLAP}
        having count(*) > 0),
       jsonb_build_object('after', floor(extract(epoch from $2::timestamptz - ${OVERLAP}) * 1000)))::text
     on conflict (name) do update set due_at = excluded.due_at, cursor = coalesce(jobs.cursor, excluded.cursor)`,
    [RESTORED_JOB, at],
  );
  // Whoever was signed out after the backup was made must not be signed in again.
  await client.query('update sessions set ended_at = now() where ended_at is null');
  // Nor a system whose key was ended since: nobody can tell those from the others.
  await client.query('update api_keys set revoked_at = now() where revoked_at is null');
  // A restored database may be a copy beside the real one, which other systems must not hear from.
  await client.query('update notice_endpoints set ended_at = now() where ended_at is null');
  await client.query('update notices set due_at = null where due_at is not null');
}
