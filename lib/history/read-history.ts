import type { HistoryStore, RecordedCheckout } from '../domain/ports/history-store';
import type { CheckoutId } from '../domain/core/ids';
import { can, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';
import type { TimelineEntry } from '../domain/checkout/event';

export type HistoryDeps = { readonly store: HistoryStore };

export type History = RecordedCheckout & { readonly timeline: readonly TimelineEntry[] };

type Asked = { readonly id: CheckoutId; readonly staff: Pick<Staff, 'role' | 'branchId'> };

/** One checkout with everything that happened to it, oldest first. */
export async function readHistory(
  { store }: HistoryDeps,
  { id, staff }: Asked,
): Promise<Result<History, { kind: 'not_allowed' | 'not_found' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const found = await store.get(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  return ok({ ...found, timeline: await store.timeline(found.checkout) });
}
