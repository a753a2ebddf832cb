import 'server-only';
import type { z } from 'zod';
import {
  type ExceptionListDto,
  toExceptionDto,
  toResolvedDto,
  toTillExceptionDtos,
  type ExceptionState,
  type resolveExceptionBody,
} from '../../../api/exceptions/exception';
import { asExceptionId } from '../../../domain/checkout/exception';
import { ok, type Result } from '../../../domain/core/result';
import type { Session } from '../../../domain/ports/staff-store';
import { type ExceptionDeps, listExceptions, resolveException } from '../../../exceptions/exceptions';
import { answer, problem } from '../../http/answer';

/** Money that does not fit, for those who may see it. */
export async function answerExceptions(
  deps: ExceptionDeps,
  session: Session,
  state: ExceptionState,
): Promise<Response> {
  const found = await listOf(deps, session, state);
  return found.ok ? answer(found.value) : problem(found.error.kind);
}

/** Both lists for a page; null when signed out or not allowed. */
export async function loadExceptions(
  deps: ExceptionDeps,
  session: Session | null,
): Promise<Record<ExceptionState, ExceptionListDto> | null> {
  if (!session) return null;
  const [open, resolved] = await Promise.all([
    listOf(deps, session, 'open'),
    listOf(deps, session, 'resolved'),
  ]);
  return open.ok && resolved.ok ? { open: open.value, resolved: resolved.value } : null;
}

async function listOf(
  deps: ExceptionDeps,
  { staff, deviceReference }: Session,
  state: ExceptionState,
): Promise<Result<ExceptionListDto, { kind: 'not_allowed' }>> {
  const listed = await listExceptions(deps, { staff, state });
  if (!listed.ok) return listed;
  return ok({ exceptions: listed.value.map((exception) => toExceptionDto(exception, { deviceReference })) });
}

/** What the people at this device must hear of. */
export async function answerMyExceptions(
  { store }: ExceptionDeps,
  { deviceReference, branch }: Session,
): Promise<Response> {
  const found = await store.openForDevice(deviceReference, branch.id);
  return answer({ exceptions: found.flatMap(toTillExceptionDtos) });
}

type Request_ = { readonly id: string } & z.output<typeof resolveExceptionBody>;

/** Resolves an exception in the name of the signed-in person, and answers its new state. */
export async function settleException(
  deps: ExceptionDeps,
  { staff, deviceReference }: Session,
  { id, resolution, note }: Request_,
): Promise<Response> {
  const input = { id: asExceptionId(id), staff, resolution, note: note || null };
  const result = await resolveException(deps, input);
  if (result.ok) return answer(toExceptionDto(result.value, { deviceReference }));
  const { error } = result;
  return error.kind === 'already_resolved'
    ? problem(error.kind, { resolved: toResolvedDto(error.resolved) })
    : problem(error.kind);
}
