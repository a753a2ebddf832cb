import { type SQL, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/ids';
import type { Database, Transaction } from '../database';
import { isOldNews } from '../hints/says';
import { livingInstances } from '../instance-lock';
import { DUE_CHANNEL } from '../news';
import { checkouts, hints } from '../schema';

/** Decisive reads of one checkout are this far apart at least: 30 a minute. */
export const READS_APART = sql`interval '2 seconds'`;

type Writer = Database | Transaction;

const soonest = sql`greatest(now(), coalesce(${checkouts.claimedAt}, '-infinity'::timestamptz) + ${READS_APART})`;

async function hastenWhere(db: Writer, where: SQL, at = soonest): Promise<void> {
  const hastened = await db.execute(sql`
    update ${checkouts} set watch_at = ${at}
    where ${where} and (watch_at is null or watch_at > ${at}) returning id`);
  if (hastened.rows.length > 0) await db.execute(sql`select pg_notify(${DUE_CHANNEL}, '')`);
}

export async function hasten(db: Writer, ids: readonly CheckoutId[]): Promise<void> {
  if (ids.length === 0) return;
  // A create or a cancel under way belongs to whoever sent it, until its lease ends.
  await hastenWhere(db, sql`id = any(${sql.param([...ids])}) and phase not in ('opening', 'closing')`);
}

/** What of a hint decides when its checkout is read. */
export type Named = { readonly gatewayId: string; readonly body: string };

/**
 * `hasten`, by the id that a hint names and before that hint is stored. Only hints hold each other back: a look of
 * the watcher's own a moment ago, which saw nothing yet, does not delay what the gateway announces now.
 */
export async function hastenGatewayId(tx: Transaction, { gatewayId, body }: Named): Promise<void> {
  const isOurs = sql`gateway_id = ${gatewayId}`;
  // Hints of one checkout queue here, so that each sees when the one before it came.
  const { rows } = await tx.execute(sql`select 1 from ${checkouts} where ${isOurs} for no key update`);
  if (rows.length === 0) return;
  const status = sql`checkouts.status`;
  const last = sql`(select max(last_at) from ${hints}
    where ${isOurs} and signature <> 'invalid' and not ${isOldNews(sql`body`, status)})`;
  const at = sql`greatest(now(), ${last} + ${READS_APART})`;
  const isNews = sql`phase not in ('opening', 'closing') and not ${isOldNews(sql`${body}::text`, status)}`;
  await hastenWhere(tx, sql`${isOurs} and ${isNews}`, at);
}

export async function hastenOrphans(db: Database): Promise<void> {
  await hastenWhere(
    db,
    sql`phase in ('opening', 'closing') and asked_by is not null and asked_by not in (${livingInstances})`,
  );
}
