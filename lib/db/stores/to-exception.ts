import { asExceptionId, type Exception } from '../../domain/exception';
import {
  asBranchId,
  asCheckoutId,
  asGatewayCheckoutId,
  asOrderId,
  asOrderReference,
  asStaffId,
} from '../../domain/ids';
import type { Money } from '../../domain/money';
import { type OrderRow, toMoney } from '../rows';
import type { exceptions } from '../schema';

type ExceptionRow = typeof exceptions.$inferSelect;

type Row = {
  readonly exception: ExceptionRow;
  readonly order: OrderRow | null;
  readonly soldBy: string | null;
  readonly resolvedBy: string | null;
  readonly asideMinor: string | null;
  readonly asideCurrency: string | null;
};

export const toException = ({ exception: row, order, soldBy, resolvedBy, ...aside }: Row): Exception => ({
  id: asExceptionId(row.id),
  kind: row.kind,
  fingerprint: row.fingerprint,
  branchId: row.branchId === null ? null : asBranchId(row.branchId),
  orderId: row.orderId === null ? null : asOrderId(row.orderId),
  reference: order && asOrderReference(order.reference),
  checkoutId: row.checkoutId === null ? null : asCheckoutId(row.checkoutId),
  deviceReference: row.deviceReference,
  asked: order && toMoney(order),
  soldBy,
  setAside: Number(aside.asideMinor) > 0 ? toAmount(Number(aside.asideMinor), aside.asideCurrency) : null,
  gatewayId: asGatewayCheckoutId(row.gatewayId),
  displayId: row.displayId,
  moved: row.moved,
  amount: toAmount(row.amountMinor, row.currency),
  detail: row.detail,
  openedAt: row.openedAt.getTime(),
  resolved: toResolved(row, resolvedBy),
});

const toAmount = (amountMinor: number | null, currency: string | null): Money | null =>
  amountMinor === null || currency === null ? null : toMoney({ amountMinor, currency });

function toResolved(row: ExceptionRow, name: string | null): Exception['resolved'] {
  const { resolution, resolvedAt, resolvedBy, note } = row;
  if (resolution === null || resolvedAt === null) return null;
  const by = resolvedBy === null || name === null ? null : { id: asStaffId(resolvedBy), name };
  return { resolution, at: resolvedAt.getTime(), by, note };
}
