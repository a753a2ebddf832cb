import 'server-only';
import type { ExceptionListDto, TillExceptionListDto } from '../api/exception-dto';
import type { ExceptionState } from '../api/resolve-exception-body';
import { toExceptionDto, toTillExceptionDtos } from '../api/to-exception-dto';
import type { Session } from '../domain/ports/staff-store';
import { ok, type Result } from '../domain/result';
import { listExceptions } from '../exceptions/list-exceptions';
import { container } from './container';
import { currentSession } from './current-session';

/** What does not fit, for those who may see it. */
export async function findExceptions(
  { staff, deviceReference }: Session,
  state: ExceptionState,
): Promise<Result<ExceptionListDto, { kind: 'not_allowed' }>> {
  const listed = await listExceptions(container().exceptions, { staff, state });
  if (!listed.ok) return listed;
  return ok({ exceptions: listed.value.map((exception) => toExceptionDto(exception, { deviceReference })) });
}

/** Both lists for a page; null when signed out or not allowed. */
export async function loadExceptions(): Promise<Record<ExceptionState, ExceptionListDto> | null> {
  const session = await currentSession();
  if (!session) return null;
  const [open, resolved] = await Promise.all([
    findExceptions(session, 'open'),
    findExceptions(session, 'resolved'),
  ]);
  return open.ok && resolved.ok ? { open: open.value, resolved: resolved.value } : null;
}

/** What the people at this device must hear of. */
export async function findMyExceptions({ deviceReference, branch }: Session): Promise<TillExceptionListDto> {
  const found = await container().exceptions.store.openForDevice(deviceReference, branch.id);
  return { exceptions: found.flatMap(toTillExceptionDtos) };
}
