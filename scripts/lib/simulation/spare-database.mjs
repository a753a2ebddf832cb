/** Statistics and dead rows are no matter for tables that are emptied all the time. */
export async function spareDatabase(cluster) {
  // Not before the dependencies are there.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: cluster.url('postgres') });
  await client.connect();
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}
