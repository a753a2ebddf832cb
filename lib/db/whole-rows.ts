import type { OrderRow } from './rows';

/** Told of a stored line that makes no sense, such as one that a newer version wrote. */
export type OnBroken = (about: { readonly orderId: string; readonly err: unknown }) => void;

/** Converts what makes sense. A line that does not is told and left out: it must not hide the others. */
export function wholeRows<Row extends { readonly orders: OrderRow }, Value>(
  rows: readonly Row[],
  convert: (row: Row) => Value,
  onBroken: OnBroken,
): Value[] {
  return rows.flatMap((row) => {
    try {
      return [convert(row)];
    } catch (err) {
      onBroken({ orderId: row.orders.id, err });
      return [];
    }
  });
}
