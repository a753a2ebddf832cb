import { sql } from 'drizzle-orm';
import type { Apart } from '../../domain/apart';
import type { Currency } from '../../domain/currency';
import type { GatewayCheckoutId } from '../../domain/ids';
import { money } from '../../domain/money';
import type { Database, Transaction } from '../database';
import { exceptions, ledger } from '../schema';

type Row = {
  readonly id: GatewayCheckoutId;
  readonly paid: string | null;
  readonly currency: Currency | null;
  readonly refunded: string;
  readonly charged: string;
  readonly turns: string;
  readonly accepted: boolean;
  readonly last: string;
};

/** What the books hold of money under these ids; an id that was never reported is missing. */
export async function heldApart(
  db: Database | Transaction,
  ids: readonly GatewayCheckoutId[],
): Promise<ReadonlyMap<GatewayCheckoutId, Apart>> {
  if (ids.length === 0) return new Map();
  const given = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  const { rows } = await db.execute<Row>(sql`
    select e.gateway_id as id, max(l.currency) as currency,
      sum(l.amount_minor) filter (where l.transfer like 'payment/%' and l.account = 'gateway_clearing') as paid,
      coalesce(-sum(l.amount_minor) filter (where l.transfer like 'refund/%' and l.account = 'gateway_clearing'), 0)
        as refunded,
      coalesce(sum(l.amount_minor) filter (where l.account = 'chargeback'), 0) as charged,
      count(distinct l.transfer) filter (where l.account = 'chargeback') as turns,
      coalesce(bool_or(l.transfer like 'accept/%'), false) as accepted,
      greatest(coalesce(max(l.observation), 0), max(e.observation)) as last
    from (
      select gateway_id, max(observation) as observation from ${exceptions}
      where gateway_id in (${given}) and kind in ('foreign', 'duplicate') group by 1
    ) e left join ${ledger} l on l.gateway_id = e.gateway_id group by 1`);
  return new Map(rows.map((row) => [row.id, toApart(row)]));
}

const toApart = ({ paid, currency, refunded, charged, turns, accepted, last }: Row): Apart => ({
  booked:
    paid !== null && currency !== null
      ? { amount: money(Number(paid), currency), to: accepted ? 'receivable' : 'suspense' }
      : null,
  refundedMinor: Number(refunded),
  chargedBackMinor: Number(charged),
  turns: Number(turns),
  lastObservation: Number(last),
});
