import 'server-only';
import {
  type HistoryDto,
  toHistoryDto,
  toRecordedCheckoutListDto,
  type HistoryQuery,
} from '../../../api/checkouts/history';
import { asCheckoutId, isStorable } from '../../../domain/core/ids';
import { ok, type Result } from '../../../domain/core/result';
import type { Clock } from '../../../domain/ports/runtime';
import type { Session } from '../../../domain/ports/staff-store';
import { findCheckouts, type HistoryDeps, readHistory } from '../../../history/history';
import { answer, problem } from '../../http/answer';

export type HistoryHandlerDeps = HistoryDeps & { readonly clock: Clock };

const context = ({ clock }: HistoryHandlerDeps, { branch }: Session) => ({
  now: clock.now(),
  shop: branch.name,
});

/** A page of all checkouts, for those who may see them. */
export async function searchHistory(
  deps: HistoryHandlerDeps,
  session: Session,
  { text, money, from, to, cursor }: HistoryQuery,
): Promise<Response> {
  const found = await findCheckouts(deps, {
    staff: session.staff,
    currency: session.branch.currency,
    text: text ?? null,
    money,
    from: from ?? null,
    to: to ?? null,
    after: cursor ? { createdAt: cursor.createdAt, id: asCheckoutId(cursor.id) } : null,
  });
  return found.ok
    ? answer(toRecordedCheckoutListDto(found.value, context(deps, session)))
    : problem(found.error.kind);
}

/** One checkout with its time line, for those who may see it. */
export async function answerHistory(
  deps: HistoryHandlerDeps,
  session: Session,
  id: string,
): Promise<Response> {
  const found = await find(deps, session, id);
  return found.ok ? answer(found.value) : problem(found.error.kind);
}

/** The same for a page; null when signed out, not allowed, or not there. */
export async function loadHistory(
  deps: HistoryHandlerDeps,
  session: Session | null,
  id: string,
): Promise<HistoryDto | null> {
  const found = session && isStorable(id) ? await find(deps, session, id) : null;
  return found?.ok ? found.value : null;
}

async function find(
  deps: HistoryHandlerDeps,
  session: Session,
  id: string,
): Promise<Result<HistoryDto, { kind: 'not_allowed' | 'not_found' }>> {
  const found = await readHistory(deps, { id: asCheckoutId(id), staff: session.staff });
  return found.ok ? ok(toHistoryDto(found.value, context(deps, session))) : found;
}
