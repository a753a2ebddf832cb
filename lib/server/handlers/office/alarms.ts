import 'server-only';
import { type AlarmListDto, toAlarmListDto } from '../../../api/exceptions/alarm';
import type { Session } from '../../../domain/ports/staff-store';
import { type AlarmDeps, listAlarms } from '../../../exceptions/list-alarms';
import { answer, problem } from '../../http/answer';

/** What a manager has to hear of and no sale shows. */
export async function answerAlarms(deps: AlarmDeps, { staff }: Session): Promise<Response> {
  const listed = await listAlarms(deps, staff);
  return listed.ok ? answer(toAlarmListDto(listed.value)) : problem(listed.error.kind);
}

/** The same for a page; null when signed out or not allowed. */
export async function loadAlarms(deps: AlarmDeps, session: Session | null): Promise<AlarmListDto | null> {
  const listed = session && (await listAlarms(deps, session.staff));
  return listed?.ok ? toAlarmListDto(listed.value) : null;
}
