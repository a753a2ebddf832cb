import 'server-only';
import { type TodayDto, toTodayDto } from '../../../api/today';
import type { Session } from '../../../domain/ports/staff-store';
import { readToday, type TodayDeps } from '../../../reports/today';
import { answer, problem } from '../../http/answer';

const read = (deps: TodayDeps, { staff, branch }: Session) =>
  readToday(deps, { staff, currency: branch.currency });

/** The shop's day so far, for those who may see all payments. */
export async function answerToday(deps: TodayDeps, session: Session): Promise<Response> {
  const found = await read(deps, session);
  return found.ok ? answer(toTodayDto(found.value)) : problem(found.error.kind);
}

/** The same for a page; null when signed out or not allowed. */
export async function loadToday(deps: TodayDeps, session: Session | null): Promise<TodayDto | null> {
  const found = session && (await read(deps, session));
  return found?.ok ? toTodayDto(found.value) : null;
}
