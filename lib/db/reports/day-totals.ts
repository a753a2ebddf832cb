import { type AnyColumn, sql } from 'drizzle-orm';
import { PAYABLE_PHASES } from '../../domain/checkout/status';
import type { BranchId } from '../../domain/core/ids';
import { isCurrency } from '../../domain/money/currency';
import { type DayTotals, noTotals, type ReadDayTotals } from '../../domain/money/day-totals';
import type { Database, Transaction } from '../core/database';
import { list } from '../schema/columns';
import { wholeSum } from '../core/rows';
import { exceptions, ledger } from '../schema/money';
import { checkouts, orders } from '../schema/orders';

type Row = { currency: string; part: Exclude<keyof DayTotals, 'currency'>; count: string; minor: string };

/** Along `ledger_by_day` and the payable codes, so that it costs the same however many sales there were before. */
export const createDayTotals =
  (db: Database | Transaction): ReadDayTotals =>
  async (branchId, { from, to }) => {
    const moved = await db.execute<Row>(movedWithin(branchId, new Date(from), new Date(to)));
    const open = await db.execute<Row>(openNow(branchId));
    const found = new Map<string, DayTotals>();
    for (const { currency, part, count, minor } of [...moved.rows, ...open.rows]) {
      if (!isCurrency(currency)) throw new Error(`Stored with an unknown currency: ${currency}`);
      const totals = found.get(currency) ?? noTotals(currency);
      found.set(currency, { ...totals, [part]: { count: Number(count), minor: wholeSum(minor) } });
    }
    return [...found.values()];
  };

/** The branch of each row is looked up by its order's key: a join may be planned to read every order. */
const isOf = (branchId: BranchId, orderId: AnyColumn) =>
  sql`(select ${orders.branchId} from ${orders} where ${orders.id} = ${orderId}) = ${branchId}`;

/** What is left in suspense of a payment that somebody has to decide about; null: it is settled. A bank may have it again. */
const stillAside = sql`(
  select -sum(aside.amount_minor) from ${ledger} as aside
  where aside.gateway_id = ${ledger.gatewayId} and aside.account in ('suspense', 'chargeback') and exists (
    select from ${exceptions} where ${exceptions.gatewayId} = aside.gateway_id and ${exceptions.resolvedAt} is null
  ))`;

/** Whether the payment counts now, at once or because a manager accepted it since. */
const counts = sql`exists (
  select from ${ledger} as counted where counted.gateway_id = ${ledger.gatewayId} and counted.account = 'receivable'
)`;

/** What the accepted payment brought, with what was refunded of it before. */
const wholePayment = sql`(
  select -sum(came.amount_minor) from ${ledger} as came
  where came.gateway_id = ${ledger.gatewayId} and came.account = 'suspense' and came.amount_minor < 0
)`;

const isAccepted = sql`${ledger.transfer} like 'accept/%'`;

/** Debits are above zero, credits below. What is counted once: a sale, a payment under dispute, else each movement. */
const movedWithin = (branchId: BranchId, from: Date, to: Date) => sql`
  select currency, part, count(distinct thing) as count, sum(minor) as minor from (
    select ${ledger.currency} as currency,
      case ${ledger.account}
        when 'receivable' then 'taken'
        when 'refunded' then 'refunded'
        when 'chargeback' then case when ${counts} then 'chargedBack' else 'setAsideChargedBack' end
        when 'suspense' then case
          when ${ledger.amountMinor} < 0 then 'setAside'
          when ${isAccepted} then 'setAsideAccepted'
          when ${ledger.transfer} like 'refund/%' then case when ${counts} then 'refunded' else 'setAsideRefunded' end
        end
      end as part,
      case ${ledger.account}
        when 'receivable' then ${ledger.orderId}
        when 'chargeback' then ${ledger.gatewayId}
        else ${ledger.transfer}
      end as thing,
      case
        when ${ledger.account} = 'suspense' and ${ledger.amountMinor} < 0 then ${stillAside}
        when ${isAccepted} then ${wholePayment}
        when ${ledger.account} = 'receivable' then -${ledger.amountMinor} else ${ledger.amountMinor}
      end as minor
    from ${ledger}
    where ${ledger.account} <> 'gateway_clearing'
      and ${ledger.at} >= ${from.toISOString()}::timestamptz and ${ledger.at} < ${to.toISOString()}::timestamptz
      and ${isOf(branchId, ledger.orderId)}
  ) moved
  where part is not null and (part <> 'setAside' or minor > 0) group by currency, part`;

/** Codes that can be paid now, and money that is only reserved: not what nobody knows the state of. */
const openNow = (branchId: BranchId) => sql`
  select ${checkouts.currency} as currency,
    case ${checkouts.status} when 'AUTHORIZED' then 'reserved' else 'open' end as part, count(*) as count, sum(${checkouts.amountMinor}) as minor
  from ${checkouts}
  where ${checkouts.phase} in (${list(PAYABLE_PHASES)}) and ${checkouts.bookedMinor} is null
    and ${checkouts.anomaly} is null
    and (${checkouts.status} is null or ${checkouts.status} in ('PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED'))
    and ${checkouts.branchId} = ${branchId}
  group by 1, 2`;
