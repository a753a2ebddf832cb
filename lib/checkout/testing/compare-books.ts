import { sql } from 'drizzle-orm';
import { checkouts } from '../../db/schema';
import { isCurrency } from '../../domain/currency';
import { parseDecimal } from '../../domain/money';
import type { BookLine } from '../../gateway/testing/control-sandbox';
import type { HttpWorld } from './create-http-world';

/**
 * What the gateway wrote down and what we believe, line by line. Empty: every payment is in both with the same
 * money, everything asked of the gateway was stored before, no order has two codes that can be paid, and nothing
 * is unclear any more.
 */
export async function differences(world: HttpWorld): Promise<string[]> {
  const book = await world.book();
  const ours = await world.db.select().from(checkouts);
  return [
    ...compare(payments(book), await booked(world)),
    ...withoutIntent(book, new Set(ours.map(({ requestId }) => requestId))),
    ...(await payableTwice(world)),
    ...ours
      .filter(({ phase }) => ['opening', 'unanswered', 'closing'].includes(phase))
      .map(({ requestId, phase }) => `${requestId} is still ${phase}`),
    ...ours
      .filter(({ status, bookedMinor }) => status === 'PAID' && bookedMinor === null)
      .map(({ requestId }) => `${requestId} is called paid without money`),
  ];
}

/** The card part of every payment in the gateway's book: `<checkout> <minor> <currency>`. */
function payments(book: readonly BookLine[]): string[] {
  return book.flatMap((line) => {
    if (line.kind !== 'paid') return [];
    const minor = toMinor(line.amount, line.currency) - toMinor(line.cashAmount ?? '0', line.currency);
    return [`${line.checkoutId} ${minor} ${line.currency}`];
  });
}

function toMinor(amount: string, currency: string): number {
  const money = isCurrency(currency) ? parseDecimal(amount, currency) : null;
  if (!money?.ok) throw new Error(`The book says ${amount} ${currency}.`);
  return money.value.minor;
}

async function booked({ db }: HttpWorld): Promise<string[]> {
  const { rows } = await db.execute<{ gateway_id: string; minor: string; currency: string }>(sql`
    select gateway_id, amount_minor as minor, currency from ledger
    where transfer like 'payment/%' and account = 'gateway_clearing'`);
  return rows.map(({ gateway_id: id, minor, currency }) => `${id} ${minor} ${currency}`);
}

function compare(theirs: readonly string[], ours: readonly string[]): string[] {
  return [
    ...theirs.filter((line) => !ours.includes(line)).map((line) => `only the gateway has ${line}`),
    ...ours.filter((line) => !theirs.includes(line)).map((line) => `only we have ${line}`),
    ...(new Set(ours).size === ours.length ? [] : ['a payment is booked twice']),
  ];
}

function withoutIntent(book: readonly BookLine[], known: ReadonlySet<string>): string[] {
  return book.flatMap((line) =>
    line.kind === 'request' && line.method === 'POST' && line.requestId && !known.has(line.requestId)
      ? [`${line.requestId} was asked for and is not stored`]
      : [],
  );
}

async function payableTwice({ control }: HttpWorld): Promise<string[]> {
  const pending = (await control.checkouts()).filter(({ status }) => status === 'PENDING');
  const orders = pending.map(({ orderId }) => orderId);
  return orders
    .filter((order, index) => orders.indexOf(order) !== index)
    .map((order) => `${order} can be paid twice`);
}
