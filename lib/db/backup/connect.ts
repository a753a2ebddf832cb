import { Client } from 'pg';

/**
 * A connection of its own for a long piece of work: no time limits, and moments written in UTC.
 * Closed when `work` ends, with whatever transaction it left open rolled back.
 */
export async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'qtill backup',
  });
  // A connection that breaks fails the query under way, which says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
      set lock_timeout = '30s'; set timezone = 'UTC'`);
    return await work(client);
  } finally {
    await client.end();
  }
}
