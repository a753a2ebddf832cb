import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PollStore } from '../../domain/ports/session-store';
import type { Database } from '../core/database';
import { toBranch, toCheckout, toStaff } from '../core/rows';
import { checkouts, orders } from '../schema/orders';
import { branches, sessions, staff } from '../schema/staff';
import { checkoutFields } from './find-checkout';

const others = alias(checkouts, 'others');

/** Session, branch and checkout in one statement, which each connection plans once: its name makes the driver prepare it. */
export function createPollStore(db: Database): PollStore {
  const moneyBeside = db
    .select({ one: sql`1` })
    .from(others)
    .where(
      and(
        eq(others.orderId, checkouts.orderId),
        ne(others.id, checkouts.id),
        gt(others.bookedMinor, others.refundedMinor),
      ),
    );
  const { reference, gatewayReference, systemId } = orders;
  const { id, name, currency, refundLimits, largestSaleMinor, paidReturnS } = branches;
  const polled = db
    .select({
      session: { deviceReference: sessions.deviceReference, deviceId: sessions.deviceId },
      person: { id: staff.id, name: staff.name, role: staff.role, branchId: staff.branchId },
      branch: { id, name, currency, refundLimits, largestSaleMinor, paidReturnS },
      checkout: checkoutFields,
      order: { reference, gatewayReference, systemId },
      hasMoneyBeside: sql<boolean>`exists ${moneyBeside}`,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .innerJoin(branches, eq(branches.id, staff.branchId))
    .leftJoin(checkouts, and(eq(checkouts.id, sql.placeholder('id')), eq(checkouts.branchId, branches.id)))
    .leftJoin(orders, eq(orders.id, checkouts.orderId))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        eq(staff.isActive, true),
      ),
    )
    .prepare('qtill_poll');
  return {
    async find(tokenHash, checkoutId) {
      const [row] = await polled.execute({ tokenHash, id: checkoutId });
      if (!row) return null;
      const { session, person, branch, checkout, order, hasMoneyBeside } = row;
      return {
        session: { id: tokenHash, staff: toStaff(person), branch: toBranch(branch), ...session },
        checkout: checkout && order && toCheckout(checkout, order),
        hasMoneyBeside,
      };
    },
  };
}
