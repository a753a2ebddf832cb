import 'server-only';
import type { z } from 'zod';
import type { resolveExceptionBody } from '../api/resolve-exception-body';
import { toExceptionDto, toResolvedDto } from '../api/to-exception-dto';
import { asExceptionId } from '../domain/exception';
import type { Session } from '../domain/ports/staff-store';
import { resolveException } from '../exceptions/resolve-exception';
import { answer } from './answer';
import { container } from './container';
import { problem } from './problem';

type Wish = { readonly id: string } & z.output<typeof resolveExceptionBody>;

/** Ends an exception in the name of whoever is signed in, and answers what is true then. */
export async function settleException(
  { staff, deviceReference }: Session,
  { id, resolution, note }: Wish,
): Promise<Response> {
  const input = { id: asExceptionId(id), staff, resolution, note: note || null };
  const result = await resolveException(container().exceptions, input);
  if (result.ok) return answer(toExceptionDto(result.value, { deviceReference }));
  const { error } = result;
  return error.kind === 'already_resolved'
    ? problem(error.kind, { resolved: toResolvedDto(error.resolved) })
    : problem(error.kind);
}
