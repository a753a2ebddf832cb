import 'server-only';
import {
  type HistoryDto,
  type HistoryQuery,
  type RecordedCheckoutListDto,
  toHistoryDto,
  toRecordedCheckoutListDto,
} from '../../api/checkouts/history';
import { asCheckoutId, isStorable } from '../../domain/core/ids';
import type { Session } from '../../domain/ports/staff-store';
import { ok, type Result } from '../../domain/core/result';
import { findCheckouts, readHistory } from '../../history/history';
import { container } from '../composition/container';
import { currentSession } from '../auth/session';

const context = ({ branch }: Session) => ({ now: container().checkout.clock.now(), shop: branch.name });

/** A page of all checkouts, for those who may see them. */
export async function searchHistory(
  session: Session,
  { text, money, from, to, cursor }: HistoryQuery,
): Promise<Result<RecordedCheckoutListDto, { kind: 'not_allowed' }>> {
  const found = await findCheckouts(container().history, {
    staff: session.staff,
    currency: session.branch.currency,
    text: text ?? null,
    money,
    from: from ?? null,
    to: to ?? null,
    after: cursor ? { createdAt: cursor.createdAt, id: asCheckoutId(cursor.id) } : null,
  });
  return found.ok ? ok(toRecordedCheckoutListDto(found.value, context(session))) : found;
}

/** One checkout with its time line, for those who may see it. */
export async function findHistory(
  session: Session,
  id: string,
): Promise<Result<HistoryDto, { kind: 'not_allowed' | 'not_found' }>> {
  const found = await readHistory(container().history, { id: asCheckoutId(id), staff: session.staff });
  return found.ok ? ok(toHistoryDto(found.value, context(session))) : found;
}

/** The same for a page; null when signed out, not allowed, or not there. */
export async function loadHistory(id: string): Promise<HistoryDto | null> {
  const session = await currentSession();
  const found = session && isStorable(id) ? await findHistory(session, id) : null;
  return found?.ok ? found.value : null;
}
