import { asExceptionId, type Exception } from '../../domain/checkout/exception';
import {
  asBranchId,
  asCheckoutId,
  asGatewayCheckoutId,
  asOrderId,
  asOrderReference,
  asStaffId,
  type BranchId,
} from '../../domain/core/ids';
import type { Account } from '../../domain/money/ledger';
import type { Money } from '../../domain/money/money';
import { isOfPayment } from '../../domain/refund/refund-rules';
import { type OrderRow, toMoney } from '../core/rows';
import { exceptions, ledger } from '../schema/money';
import { checkouts, orders } from '../schema/orders';
import { staff } from '../schema/staff';
import { and, desc, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, Transaction } from '../core/database';

type ExceptionRow = typeof exceptions.$inferSelect;

/** The checkout that it is about, as the newest read showed it. */
type Payment = Pick<typeof checkouts.$inferSelect, 'gatewayId' | 'status' | 'anomaly' | 'bookedTo'>;

type Row = {
  readonly exception: ExceptionRow;
  readonly order: OrderRow | null;
  readonly asked: { readonly amountMinor: number; readonly currency: string } | null;
  readonly soldBy: string | null;
  readonly note: string | null;
  readonly number: string | null;
  readonly resolvedBy: string | null;
  readonly payment: Payment | null;
  readonly asideMinor: string | null;
  readonly asideRefundedMinor: string | null;
  readonly asideCurrency: string | null;
  readonly hasMinor: string | null;
  readonly othersAsideMinor: string | null;
  readonly othersRefundedMinor: string | null;
  readonly othersCurrency: string | null;
};

function toException({ exception: row, order, asked, soldBy, resolvedBy, note, ...money }: Row): Exception {
  const setAside = aboveZero(money.asideMinor, money.asideCurrency);
  return {
    id: asExceptionId(row.id),
    kind: row.kind,
    fingerprint: row.fingerprint,
    branchId: row.branchId === null ? null : asBranchId(row.branchId),
    orderId: row.orderId === null ? null : asOrderId(row.orderId),
    reference: order && asOrderReference(order.reference),
    checkoutId: row.checkoutId === null ? null : asCheckoutId(row.checkoutId),
    deviceReference: row.deviceReference,
    asked: asked && toMoney(asked),
    soldBy,
    note: note === order?.reference ? null : note,
    payment: money.number !== null && isOwn(row, money.payment) ? Number(money.number) : null,
    setAside,
    refundedAside: aboveZero(money.asideRefundedMinor, money.asideCurrency),
    isRefundable: setAside !== null && isRefundable(row, money.payment),
    isCounted: isOwn(row, money.payment) && money.payment.bookedTo === 'receivable',
    saleHas: aboveZero(money.hasMinor, money.othersCurrency),
    othersAside: aboveZero(money.othersAsideMinor, money.othersCurrency),
    othersRefunded: aboveZero(money.othersRefundedMinor, money.othersCurrency),
    gatewayId: asGatewayCheckoutId(row.gatewayId),
    displayId: row.displayId,
    moved: row.moved,
    amount: toAmount(row.amountMinor, row.currency),
    detail: row.detail,
    openedAt: row.openedAt.getTime(),
    resolved: toResolved(row, resolvedBy),
  };
}

const aboveZero = (minor: string | null, currency: string | null) =>
  Number(minor) > 0 ? toAmount(Number(minor), currency) : null;

/** A duplicate that the gateway made of our own request is no checkout of ours: its refund is asked for there. */
const isRefundable = (row: ExceptionRow, payment: Payment | null): boolean =>
  isOwn(row, payment) && isOfPayment(payment);

const isOwn = ({ gatewayId }: ExceptionRow, payment: Payment | null): payment is Payment =>
  payment !== null && payment.gatewayId === gatewayId;

const toAmount = (amountMinor: number | null, currency: string | null): Money | null =>
  amountMinor === null || currency === null ? null : toMoney({ amountMinor, currency });

function toResolved(row: ExceptionRow, name: string | null): Exception['resolved'] {
  const { resolution, resolvedAt, resolvedBy, note } = row;
  if (resolution === null || resolvedAt === null) return null;
  const by = resolvedBy === null || name === null ? null : { id: asStaffId(resolvedBy), name };
  return { resolution, at: resolvedAt.getTime(), by, note };
}

const seller = alias(staff, 'seller');
const resolver = alias(staff, 'resolver');

/** Its own, and those of nobody. */
export const isVisibleTo = (branchId: BranchId) =>
  or(eq(exceptions.branchId, branchId), isNull(exceptions.branchId));

/** Newest first: open ones by when they were seen, resolved ones by when they were. */
export async function findExceptions(
  db: Database | Transaction,
  where: SQL | undefined,
  limit: number,
): Promise<Exception[]> {
  const aside = setAsideOf(db);
  const others = othersOf(db);
  const rows = await db
    .select({
      exception: exceptions,
      order: orders,
      payment: {
        gatewayId: checkouts.gatewayId,
        status: checkouts.status,
        anomaly: checkouts.anomaly,
        bookedTo: checkouts.bookedTo,
      },
      asked: { amountMinor: checkouts.amountMinor, currency: checkouts.currency },
      soldBy: seller.name,
      note: sql<string | null>`${checkouts.request}->>'description'`,
      number: numberOf,
      resolvedBy: resolver.name,
      asideMinor: aside.minor,
      asideRefundedMinor: aside.refunded,
      asideCurrency: aside.currency,
      hasMinor: others.minor,
      othersAsideMinor: others.aside,
      othersRefundedMinor: others.refunded,
      othersCurrency: others.currency,
    })
    .from(exceptions)
    .leftJoin(orders, eq(orders.id, exceptions.orderId))
    .leftJoin(checkouts, eq(checkouts.id, exceptions.checkoutId))
    .leftJoin(seller, eq(seller.id, orders.staffId))
    .leftJoin(resolver, eq(resolver.id, exceptions.resolvedBy))
    .leftJoinLateral(aside, sql`true`)
    .leftJoinLateral(others, sql`true`)
    .where(where)
    .orderBy(desc(sql`coalesce(${exceptions.resolvedAt}, ${exceptions.openedAt})`), desc(exceptions.id))
    .limit(limit);
  return rows.map(toException);
}

export const isOpen = isNull(exceptions.resolvedAt);
export const isResolved = isNotNull(exceptions.resolvedAt);

/** The number that the sale's page gives it; null: its sale has no other. */
const numberOf = sql<string | null>`(
  select case when count(*) > 1
    then count(*) filter (where (each.created_at, each.id) <= (${checkouts.createdAt}, ${checkouts.id})) end
  from ${checkouts} as each where each.order_id = ${checkouts.orderId})`;

/**
 * What the ledger holds aside of a checkout of ours, and what of it went back. Its order is named for the index; its money
 * has one currency.
 */
const setAsideOf = (db: Database | Transaction) =>
  db
    .select({
      minor: sql<string | null>`-sum(${ledger.amountMinor})`.as('aside_minor'),
      refunded: sql<
        string | null
      >`sum(${ledger.amountMinor}) filter (where ${ledger.transfer} like 'refund/%')`.as('aside_refunded'),
      currency: sql<string | null>`min(${ledger.currency})`.as('aside_currency'),
    })
    .from(ledger)
    .where(
      and(
        eq(ledger.orderId, exceptions.orderId),
        eq(ledger.checkoutId, exceptions.checkoutId),
        eq(ledger.gatewayId, exceptions.gatewayId),
        eq(ledger.account, 'suspense'),
      ),
    )
    .as('aside');

/**
 * What became of the other payments of its sale: what counts and did not go back, what is set aside too, what was refunded.
 * Of each what is left, and never less than nothing; of a payment in suspense a bank may take money as well.
 */
function othersOf(db: Database | Transaction) {
  const of = (...accounts: readonly Account[]) =>
    sql`greatest(0, -coalesce(sum(${ledger.amountMinor}) filter (where ${inArray(ledger.account, accounts)}), 0))`;
  const counts = sql`bool_or(${ledger.account} = 'receivable')`;
  const each = db
    .select({
      has: sql<string>`case when ${counts} then ${of('receivable', 'refunded', 'chargeback')} end`.as('has'),
      aside: sql<string>`case when not ${counts} then ${of('suspense', 'chargeback')} end`.as('aside'),
      refunded:
        sql<string>`-sum(${ledger.amountMinor}) filter (where ${ledger.transfer} like 'refund/%' and ${ledger.account} = 'gateway_clearing')`.as(
          'refunded',
        ),
      currency: ledger.currency,
    })
    .from(ledger)
    .where(
      and(
        eq(ledger.orderId, exceptions.orderId),
        ne(ledger.gatewayId, exceptions.gatewayId),
        eq(ledger.currency, orders.currency),
      ),
    )
    .groupBy(ledger.gatewayId, ledger.currency)
    .as('each_other');
  return db
    .select({
      minor: sql<string | null>`sum(${each.has})`.as('has_minor'),
      aside: sql<string | null>`sum(${each.aside})`.as('others_aside'),
      refunded: sql<string | null>`sum(${each.refunded})`.as('others_refunded'),
      currency: sql<string | null>`min(${each.currency})`.as('others_currency'),
    })
    .from(each)
    .as('others');
}
