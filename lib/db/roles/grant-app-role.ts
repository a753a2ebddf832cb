import { readFile } from 'node:fs/promises';
import { Client } from 'pg';

const GRANTS = new URL('./grants.sql', import.meta.url);

/** Lets the app's role work with what the owner has migrated. `ownerUrl`: as the owner. */
export async function grantAppRole(ownerUrl: string, app: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  // The query that finds the connection gone says so; without a listener the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select set_config('qtill.app', $1, false)`, [app]);
    await client.query(await readFile(GRANTS, 'utf8'));
  } finally {
    await client.end();
  }
}
