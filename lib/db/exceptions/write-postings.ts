import { createHash } from 'node:crypto';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { deviceOf } from '../../domain/checkout/checkout-request';
import type { Clear, NewException } from '../../domain/checkout/exception';
import type { BranchId } from '../../domain/core/ids';
import type { Transfer } from '../../domain/money/ledger';
import { notifyTills } from '../change-feed/publish-change';
import type { Transaction } from '../core/database';
import { exceptions, ledger } from '../schema/money';

/** The same report has the same id, so that a simulated day always ends alike. */
const exceptionId = (fingerprint: string): string =>
  `exc_${createHash('sha256').update(fingerprint).digest('hex').slice(0, 24)}`;

/** Whose it is and which read justified it. Nulls: of nobody we know. */
export type Source = {
  readonly checkout: Checkout | null;
  readonly branchId: BranchId | null;
  readonly gatewayId: string;
  readonly observation: number;
};

/** Books both sides of each transfer; the index over the key refuses to book a fact twice. */
export async function writeTransfers(
  tx: Transaction,
  { checkout, gatewayId, observation }: Omit<Source, 'branchId'>,
  transfers: readonly Transfer[],
): Promise<void> {
  if (transfers.length === 0) return;
  const about = { orderId: checkout?.orderId, checkoutId: checkout?.id, gatewayId, observation };
  await tx.insert(ledger).values(
    transfers.flatMap(({ key, debit, credit, minor, currency }) => [
      { ...about, transfer: key, account: debit, amountMinor: minor, currency },
      { ...about, transfer: key, account: credit, amountMinor: -minor, currency },
    ]),
  );
}

/** The till that each concerns, to be told. */
export const OF_TILL = { device: exceptions.deviceReference };

/** Reports what is not reported yet. */
export async function writeExceptions(
  tx: Transaction,
  { checkout, branchId, observation }: Source,
  found: readonly NewException[],
): Promise<void> {
  if (found.length === 0) return;
  const written = await tx
    .insert(exceptions)
    .values(
      found.map(({ amount, ...exception }) => ({
        ...exception,
        id: exceptionId(exception.fingerprint),
        branchId,
        orderId: checkout?.orderId,
        checkoutId: checkout?.id,
        deviceReference: checkout && deviceOf(checkout.request),
        amountMinor: amount?.minor,
        currency: amount?.currency,
        observation,
      })),
    )
    .onConflictDoNothing({ target: exceptions.fingerprint })
    .returning(OF_TILL);
  await notifyTills(
    tx,
    written.map(({ device }) => device),
  );
}

/** Resolves exceptions that a read of the gateway has settled. */
export async function clearExceptions(
  tx: Transaction,
  { id }: Checkout,
  clears: readonly Clear[],
): Promise<void> {
  if (clears.length === 0) return;
  const kinds = clears.map(({ kind }) => kind);
  const refunded = clears.filter(({ as }) => as === 'refunded').map(({ kind }) => kind);
  const isRefunded = refunded.length > 0 ? inArray(exceptions.kind, refunded) : sql`false`;
  const cleared = await tx
    .update(exceptions)
    .set({
      resolution: sql`case when ${isRefunded} then 'refunded' else 'cleared' end`,
      resolvedAt: sql`now()`,
    })
    .where(and(eq(exceptions.checkoutId, id), inArray(exceptions.kind, kinds), isNull(exceptions.resolvedAt)))
    .returning(OF_TILL);
  await notifyTills(
    tx,
    cleared.map(({ device }) => device),
  );
}
