import { inArray, type SQL, sql } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/ids';
import type { Database, Transaction } from '../database';
import { livingInstances } from '../instance-lock';
import { DUE_CHANNEL } from '../news';
import { checkouts } from '../schema';

/** Decisive reads of one checkout are this far apart at least: 30 a minute. */
const READS_APART = sql`interval '2 seconds'`;

type Writer = Database | Transaction;

const soonest = sql`greatest(now(), coalesce(${checkouts.claimedAt}, '-infinity'::timestamptz) + ${READS_APART})`;

async function hastenWhere(db: Writer, where: SQL): Promise<void> {
  const hastened = await db.execute(sql`
    update ${checkouts} set watch_at = ${soonest}
    where ${where} and (watch_at is null or watch_at > ${soonest}) returning id`);
  if (hastened.rows.length > 0) await db.execute(sql`select pg_notify(${DUE_CHANNEL}, '')`);
}

export async function hasten(db: Writer, ids: readonly CheckoutId[]): Promise<void> {
  if (ids.length === 0) return;
  // A create or a cancel under way belongs to whoever sent it, until its lease ends.
  await hastenWhere(db, sql`${inArray(checkouts.id, [...ids])} and phase not in ('opening', 'closing')`);
}

/** `hasten`, by the id that a hint names. */
export async function hastenGatewayId(db: Writer, gatewayId: string): Promise<void> {
  await hastenWhere(db, sql`gateway_id = ${gatewayId} and phase not in ('opening', 'closing')`);
}

export async function hastenOrphans(db: Database): Promise<void> {
  await hastenWhere(
    db,
    sql`phase in ('opening', 'closing') and asked_by is not null and asked_by not in (${livingInstances})`,
  );
}
