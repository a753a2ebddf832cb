import { assertNever } from '../domain/assert-never';
import type { Decision, Exception, ExceptionId } from '../domain/exception';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

export type ResolveInput = {
  readonly id: ExceptionId;
  readonly staff: Pick<Staff, 'id' | 'role' | 'branchId'>;
  readonly resolution: Decision;
  readonly note: string | null;
};

export type ResolveError =
  /** Not by this person. */
  | { readonly kind: 'not_allowed' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_resolved'; readonly resolved: NonNullable<Exception['resolved']> }
  /** Not for an exception of this kind. */
  | { readonly kind: 'unsuitable' };

/** A manager ends an exception. Accepted, its money counts for its sale from now on. */
export async function resolveException(
  { store }: Deps,
  { id, staff, resolution, note }: ResolveInput,
): Promise<Result<Exception, ResolveError>> {
  if (!may(staff, 'exceptions.resolve')) return err({ kind: 'not_allowed' });
  const { branchId } = staff;
  const outcome = await store.resolve({ id, branchId, resolution, by: staff.id, note });
  switch (outcome.kind) {
    case 'resolved':
      return ok(outcome.exception);
    case 'not_found':
    case 'unsuitable':
      return err({ kind: outcome.kind });
    case 'already_resolved':
      return err({ kind: 'already_resolved', resolved: outcome.resolved });
    default:
      return assertNever(outcome);
  }
}
