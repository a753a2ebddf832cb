import type { Client } from 'pg';
import type { Known } from './questions';

/** A paid sale with a note from the middle of the books. */
export async function findKnown(client: Client): Promise<Known> {
  const { rows } = await client.query<Known & { createdAt: string; amountMinor: string }>(`
    select c.id as "checkoutId", c.order_id as "orderId", o.reference, c.display_id as "displayId", c.gateway_id as "gatewayId",
      c.request_id as "requestId", c.amount_minor as "amountMinor", c.request->>'description' as note,
      (extract(epoch from c.created_at) * 1000)::bigint as "createdAt"
    from checkouts c join orders o on o.id = c.order_id
    where c.request->>'description' is not null and c.status = 'PAID' and o.origin = 'till'
      and c.created_at < (select to_timestamp(avg(extract(epoch from created_at))) from orders)
    order by c.created_at desc limit 1`);
  const [row] = rows;
  if (!row) throw new Error('The books have no sale with a note.');
  // Its last word is nobody else's.
  const note = row.note.split(' ').at(-1) ?? row.note;
  return { ...row, note, createdAt: Number(row.createdAt), amountMinor: Number(row.amountMinor) };
}
