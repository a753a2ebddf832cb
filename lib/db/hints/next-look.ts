import { type SQL, sql } from 'drizzle-orm';
import type { Status } from '../../domain/status';
import { hints } from '../schema';
import { READS_APART } from '../watch/hasten';
import { isOldNews, says } from './says';

/** How long a hint that contradicts what was read makes reads denser. */
const DOUBT = sql`interval '30 seconds'`;

type Change = {
  /** The gateway's id and the status that the same update writes; null: they stay as they are. */
  readonly gatewayId: string | null;
  readonly status: Status | null;
};

/**
 * When the watcher looks next, for an update of a checkout: in `ms`, but sooner when a hint came that no look
 * has answered (before we knew the id, or while a look was under way), or when the newest one tells otherwise.
 * Deliveries overtake each other: one that says nothing new does not hide one that does.
 */
export function nextLook(ms: number, written: Change): SQL {
  const id = sql`coalesce(${written.gatewayId}::text, checkouts.gateway_id)`;
  const status = sql`coalesce(${written.status}::text, checkouts.status)`;
  const body = sql`hint.body`;
  return sql`least(now() + ${ms / 1000} * interval '1 second', (
    select min(case
      when hint.last_at > coalesce(checkouts.claimed_at, '-infinity') and not ${isOldNews(body, status)}
        then least(checkouts.watch_at, greatest(now(), checkouts.claimed_at + ${READS_APART}))
      when hint.is_newest and hint.last_at > now() - ${DOUBT} and not ${says(body, status)}
        then now() + ${READS_APART}
    end)
    from (
      select *, last_at = max(last_at) over () as is_newest
      from ${hints} where gateway_id = ${id} and signature <> 'invalid'
    ) as hint))`;
}
