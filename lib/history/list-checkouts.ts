import { may } from '../domain/may';
import type { HistoryCursor, HistorySearch } from '../domain/ports/history-store';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';
import { type Page, readPage } from './read-page';

export type ListInput = Pick<HistorySearch, 'reference' | 'status' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId' | 'grants'>;
  readonly after: HistoryCursor | null;
};

/** Checkouts of the branch for another system, newest first. */
export async function listCheckouts(
  deps: Deps,
  { staff, after, ...wish }: ListInput,
): Promise<Result<Page, { kind: 'not_allowed' }>> {
  if (!may(staff, 'checkouts.see')) return err({ kind: 'not_allowed' });
  const search = { ...wish, branchId: staff.branchId, text: null, amountMinor: null, money: 'any' } as const;
  return ok(await readPage(deps, search, after));
}
