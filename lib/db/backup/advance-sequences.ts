import type { Client } from 'pg';

/**
 * Sets each sequence past the backup's value by a gap: numbers that were given out after the backup was made are
 * never given out again. A sequence that wraps around keeps nearly all of its room.
 */
export async function advanceSequences(
  client: Client,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await client.query(
    `select setval(format('public.%I', sequencename)::regclass,
       value::bigint + least(1000000000, (max_value - value::bigint) / 1000))
     from pg_sequences join jsonb_each_text($1::jsonb) as told (name, value) on name = sequencename
     where schemaname = 'public'`,
    [JSON.stringify(values)],
  );
}
