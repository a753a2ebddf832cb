import { sql } from 'drizzle-orm';
import type { Database } from '@/lib/db/core/database';
import { verifyEvents } from '@/lib/db/events/event-log';
import { readBook } from './book';
import type { Difference } from './difference';
import type {
  Evidence,
  KeptRead,
  LedgerLine,
  OurCheckout,
  OurRefund,
  Report,
  StatusChange,
} from './evidence';
import { findDifferences } from './find-differences';
import { gatewayFacts } from './gateway-facts';

/** Judges a database by the lines of the gateway's book. */
export async function compare(db: Database, lines: readonly unknown[], unclearMs = 0): Promise<Difference[]> {
  const book = readBook(lines);
  return findDifferences({ ...(await readOurs(db)), book, gateway: gatewayFacts(book) }, unclearMs);
}

type Ours = Omit<Evidence, 'book' | 'gateway'>;

/** Our side of the books, in one moment of the database. */
async function readOurs(db: Database): Promise<Ours> {
  const ours = await db.transaction(
    async (tx) => {
      const all = async <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
        (await tx.execute<Row>(query)).rows;
      return {
        checkouts: await all<OurCheckout>(sql`
          select id, order_id as "orderId", request_id as "requestId", gateway_id as "gatewayId", phase,
            status, rejection_reason as "rejection", amount_minor::float8 as "askedMinor",
            currency as "askedCurrency", booked_minor::float8 as "bookedMinor",
            (select extract(epoch from now() - max(at))::float8 * 1000 from events where checkout_id = checkouts.id)
              as "ageMs"
          from checkouts`),
        ledger: await all<LedgerLine>(sql`
          select transfer, account, amount_minor::float8 as minor, currency, gateway_id as "gatewayId",
            observation::float8 as observation
          from ledger order by id`),
        refunds: await all<OurRefund>(sql`
          select refunds.id, gateway_id as "gatewayId", refunds.amount_minor::float8 as minor, state
          from refunds join checkouts on checkouts.id = checkout_id`),
        reports: await all<Report>(sql`select kind, gateway_id as "gatewayId" from exceptions`),
        reads: await all<KeptRead>(sql`
          select number::float8 as number, checkout_id as "checkoutId", verdict, seen->>'status' as status
          from observations`),
        changes: await all<StatusChange>(sql`
          select checkout_id as "checkoutId", detail->>'from' as "from", detail->>'to' as "to" from events
          where kind in ('checkout.status', 'checkout.late', 'checkout.unusual') and detail ? 'to'`),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
  return { ...ours, chain: await verifyEvents(db) };
}
