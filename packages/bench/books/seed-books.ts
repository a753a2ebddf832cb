import type { Client } from 'pg';
import { MONEY_STATEMENTS } from './money-statements';
import { SALE_STATEMENTS } from './sale-statements';
import { TRACE_STATEMENTS } from './trace-statements';

export type Shop = {
  readonly branchId: string;
  readonly cashierId: string;
  readonly managerId: string;
  /** A person of role `system`. */
  readonly systemId: string;
  /** An endpoint of outgoing webhooks. */
  readonly endpointId: string;
};

/** A busy shop: a million sales are a hundred days of it. */
export const SALES_A_DAY = 10_000;

/** Each event chain is locked until its transaction ends, and a server has room for some thousand locks. */
const BATCH = 2_000;

/**
 * Fills a migrated, empty database with `sales` sales of a shop and with all that hangs on them, as the product writes
 * it: the newest is a second old, and the oldest `sales / SALES_A_DAY` days. The guards and chains of the tables stay on.
 * The same numbers always make the same books, but for their dates.
 */
export async function seedBooks(
  client: Client,
  { shop, sales, onProgress }: { shop: Shop; sales: number; onProgress?: (done: number) => void },
): Promise<void> {
  await addShop(client, shop);
  for (let first = 1; first <= sales; first += BATCH) {
    const last = Math.min(first + BATCH - 1, sales);
    await client.query('begin');
    await describeSales(client, shop, { first, last, sales });
    for (const statement of [...SALE_STATEMENTS, ...TRACE_STATEMENTS, ...MONEY_STATEMENTS])
      await client.query(statement);
    await client.query('drop table sale');
    await client.query('commit');
    onProgress?.(last);
  }
  await client.query(`select setval('observation_number', (select max(number) from observations))`);
  await client.query('vacuum analyze');
}

async function addShop(client: Client, shop: Shop): Promise<void> {
  const { branchId, cashierId, managerId, systemId, endpointId } = shop;
  await client.query(
    `insert into branches (id, name, currency) values ($1, 'Seeded shop', 'AED') on conflict do nothing`,
    [branchId],
  );
  for (const [id, name, role] of [
    [cashierId, 'Cashier', 'cashier'],
    [managerId, 'Manager', 'manager'],
    [systemId, 'Webshop', 'system'],
  ])
    await client.query(
      `insert into staff (id, branch_id, name, role, pin_hash)
       values ($1, $2, $3, $4, case when $4 = 'system' then null else 'none' end) on conflict do nothing`,
      [id, branchId, name, role],
    );
  await client.query(
    `insert into outbound_webhooks (id, branch_id, url, allow_private_network, secret, created_by, created_at)
     values ($1, $2, 'https://webshop.example/paid', false, 'whsec_seed', $3, now()) on conflict do nothing`,
    [endpointId, branchId, managerId],
  );
}

/**
 * One row of `sale` for each, with what the statements after it ask of it. `mixed` is a number that no other sale has
 * and that tells nothing of the order of sales; hash, kind and amount come from it.
 */
const SALES = `
create temporary table sale on commit drop as
select n, mixed, md5(mixed::text) as hash,
  case
    when $2::int - n < 8 then 'open'
    when mixed % 1000 < 880 then 'paid'
    when mixed % 1000 < 930 then 'expired'
    when mixed % 1000 < 960 then 'cancelled'
    when mixed % 1000 < 970 then 'declined'
    when mixed % 1000 < 985 then 'second_code'
    when mixed % 1000 < 995 then 'refunded'
    when mixed % 1000 < 998 then 'late'
    else 'chargeback'
  end as kind,
  case when mixed % 20 < 17 then 'till' when mixed % 20 < 19 then 'api' else 'link' end as origin,
  (100 + mixed % 50000)::bigint as minor,
  now() - interval '1 second' - ($2::int - n) * interval '86400 seconds' / ${SALES_A_DAY} as at,
  'Q-' || upper(substr(lpad(to_hex(mixed), 8, '0'), 1, 4)) || '-' || upper(substr(lpad(to_hex(mixed), 8, '0'), 5)) as reference,
  (1500000000000000000 + n::bigint * 2000006)::text as gateway_id,
  upper(lpad(to_hex(n::bigint * 7919 % 16777216), 6, '0')) as display_id,
  $4::text as branch_id, $5::text as cashier_id, $6::text as manager_id, $7::text as system_id, $8::text as endpoint_id
from (select n, (n::bigint * 2654435761) % 4294967296 as mixed from generate_series($1::int, $3::int) n) numbered`;

const describeSales = (
  client: Client,
  { branchId, cashierId, managerId, systemId, endpointId }: Shop,
  { first, last, sales }: { first: number; last: number; sales: number },
) => client.query(SALES, [first, sales, last, branchId, cashierId, managerId, systemId, endpointId]);
