import 'server-only';
import {
  type ExceptionListDto,
  type ExceptionState,
  type resolveExceptionBody,
  type TillExceptionListDto,
  toExceptionDto,
  toResolvedDto,
  toTillExceptionDtos,
} from '../../api/exceptions/exception';
import type { Session } from '../../domain/ports/staff-store';
import { ok, type Result } from '../../domain/core/result';
import { listExceptions, resolveException } from '../../exceptions/exceptions';
import { container } from '../composition/container';
import { currentSession } from '../auth/session';
import type { z } from 'zod';
import { asExceptionId } from '../../domain/checkout/exception';
import { answer, problem } from '../http/answer';

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

type Request_ = { readonly id: string } & z.output<typeof resolveExceptionBody>;

/** Ends an exception in the name of whoever is signed in, and answers what is true then. */
export async function settleException(
  { staff, deviceReference }: Session,
  { id, resolution, note }: Request_,
): Promise<Response> {
  const input = { id: asExceptionId(id), staff, resolution, note: note || null };
  const result = await resolveException(container().exceptions, input);
  if (result.ok) return answer(toExceptionDto(result.value, { deviceReference }));
  const { error } = result;
  return error.kind === 'already_resolved'
    ? problem(error.kind, { resolved: toResolvedDto(error.resolved) })
    : problem(error.kind);
}
