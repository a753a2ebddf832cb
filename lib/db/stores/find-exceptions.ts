import { and, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Exception } from '../../domain/exception';
import type { BranchId } from '../../domain/ids';
import type { Database, Transaction } from '../database';
import { exceptions, ledger, orders, staff } from '../schema';
import { toException } from './to-exception';

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
  const rows = await db
    .select({
      exception: exceptions,
      order: orders,
      soldBy: seller.name,
      resolvedBy: resolver.name,
      asideMinor: aside.minor,
      asideCurrency: aside.currency,
    })
    .from(exceptions)
    .leftJoin(orders, eq(orders.id, exceptions.orderId))
    .leftJoin(seller, eq(seller.id, orders.staffId))
    .leftJoin(resolver, eq(resolver.id, exceptions.resolvedBy))
    .leftJoinLateral(aside, sql`true`)
    .where(where)
    .orderBy(desc(sql`coalesce(${exceptions.resolvedAt}, ${exceptions.openedAt})`), desc(exceptions.id))
    .limit(limit);
  return rows.map(toException);
}

export const isOpen = isNull(exceptions.resolvedAt);
export const isResolved = isNotNull(exceptions.resolvedAt);

/** What the ledger holds aside of a checkout of ours. Its order is named for the index; its money has one currency. */
const setAsideOf = (db: Database | Transaction) =>
  db
    .select({
      minor: sql<string | null>`-sum(${ledger.amountMinor})`.as('aside_minor'),
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
