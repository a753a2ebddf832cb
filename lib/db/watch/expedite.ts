import { sql, type SQL } from 'drizzle-orm';
import type { CheckoutId } from '../../domain/core/ids';
import { span } from '../core/clock';
import { type Database, inTransaction, type Transaction } from '../core/database';
import { livingInstances } from '../core/locks';
import { DUE_CHANNEL } from '../change-feed/listen';
import { checkouts } from '../schema/orders';
import { gatewaySignals } from '../schema/watch';
import type { Status } from '../../domain/checkout/status';

/** Whether a signal's body names this status. We wrote it as JSON: comparing it as text cannot fail, whatever was sent. */
const says = (body: SQL, status: SQL): SQL<boolean> =>
  sql`coalesce(position('"status":"' || ${status} || '"' in ${body}) > 0, false)`;

/** A signal that announces a checkout which is known to be pending: it says nothing new. Any other one may. */
const isOutdated = (body: SQL, status: SQL): SQL<boolean> =>
  sql`(coalesce(${status} = 'PENDING', false) and ${says(body, status)})`;

/** The shortest time between two expedited reads of one checkout: at most 30 a minute. */
const READ_INTERVAL = sql`interval '2 seconds'`;

type Writer = Database | Transaction;

const soonest = sql`greatest(now(), coalesce(${checkouts.claimedAt}, '-infinity'::timestamptz) + ${READ_INTERVAL})`;

/** The rows are locked one after the other by id, as everybody does who changes several: so nobody waits in a ring. */
async function expediteWhere(db: Writer, where: SQL, at = soonest): Promise<void> {
  const expedited = await db.execute(sql`
    with later as (
      select id from ${checkouts} where ${where} and (watch_at is null or watch_at > ${at})
      order by id for no key update
    )
    update ${checkouts} set watch_at = ${at} from later where ${checkouts.id} = later.id returning later.id`);
  if (expedited.rows.length > 0) await db.execute(sql`select pg_notify(${DUE_CHANNEL}, '')`);
}

export async function expedite(db: Database, ids: readonly CheckoutId[]): Promise<void> {
  if (ids.length === 0) return;
  // A create or a cancel under way belongs to whoever sent it, until its lease ends.
  const where = sql`id = any(${sql.param([...ids])}) and phase not in ('creating', 'cancelling')`;
  await inTransaction(db, (tx) => expediteWhere(tx, where));
}

/** What of a gateway signal decides when its checkout is read. */
export type NamedSignal = { readonly gatewayId: string; readonly body: string };

/**
 * `expedite`, by the id that a signal names and before that signal is stored. Only signals delay each other: a read of
 * a moment ago, which showed nothing yet, does not delay what the gateway announces now.
 */
export async function expediteGatewayId(tx: Transaction, { gatewayId, body }: NamedSignal): Promise<void> {
  const isOurs = sql`gateway_id = ${gatewayId}`;
  // Signals of one checkout queue here, so that each sees when the one before it arrived.
  const { rows } = await tx.execute(sql`select 1 from ${checkouts} where ${isOurs} for no key update`);
  if (rows.length === 0) return;
  const status = sql`checkouts.status`;
  const last = sql`(select max(last_at) from ${gatewaySignals}
    where ${isOurs} and signature <> 'invalid' and not ${isOutdated(sql`body`, status)})`;
  const at = sql`greatest(now(), ${last} + ${READ_INTERVAL})`;
  const isNew = sql`phase not in ('creating', 'cancelling') and not ${isOutdated(sql`${body}::text`, status)}`;
  await expediteWhere(tx, sql`${isOurs} and ${isNew}`, at);
}

export async function expediteOrphans(db: Database): Promise<void> {
  await expediteWhere(
    db,
    sql`phase in ('creating', 'cancelling') and owner_instance is not null and owner_instance not in (${livingInstances})`,
  );
}

/** How long the newest signal keeps reads frequent when it contradicts what was read. */
const CONTRADICTED_FOR = sql`interval '30 seconds'`;

type Change = {
  /** The gateway's id and the status that the same update writes; null: they stay as they are. */
  readonly gatewayId: string | null;
  readonly status: Status | null;
};

/**
 * When the watcher reads next, for an update of a checkout: in `ms`, but sooner when no read has answered a signal yet
 * (it came before we knew the id, or during a read), or when the newest signal contradicts the read. Deliveries
 * overtake each other: one that says nothing new does not hide one that does.
 */
export function nextRead(ms: number, written: Change): SQL {
  const id = sql`coalesce(${written.gatewayId}::text, checkouts.gateway_id)`;
  const status = sql`coalesce(${written.status}::text, checkouts.status)`;
  const body = sql`signal.body`;
  return sql`least(now() + ${span(ms)}, (
    select min(case
      when signal.last_at > coalesce(checkouts.claimed_at, '-infinity') and not ${isOutdated(body, status)}
        then least(checkouts.watch_at, greatest(now(), checkouts.claimed_at + ${READ_INTERVAL}))
      when signal.is_newest and signal.last_at > now() - ${CONTRADICTED_FOR} and not ${says(body, status)}
        then now() + ${READ_INTERVAL}
    end)
    from (
      select *, last_at = max(last_at) over () as is_newest
      from ${gatewaySignals} where gateway_id = ${id} and signature <> 'invalid'
    ) as signal))`;
}
