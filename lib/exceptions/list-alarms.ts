import { err, ok, type Result } from '../domain/core/result';
import type { Alarm, Alarms } from '../domain/ports/alarms';
import { can, type Staff } from '../domain/staff/staff';

export type AlarmDeps = { readonly alarms: Pick<Alarms, 'list'> };

/** What is raised now, oldest first, for those who see exceptions. */
export async function listAlarms(
  { alarms }: AlarmDeps,
  staff: Pick<Staff, 'role' | 'branchId'>,
): Promise<Result<readonly Alarm[], { kind: 'not_allowed' }>> {
  return can(staff, 'exceptions.see') ? ok(await alarms.list()) : err({ kind: 'not_allowed' });
}
