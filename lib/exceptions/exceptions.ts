import type { ExceptionStore } from '../domain/ports/exception-store';
import type { Decision, Exception, ExceptionId } from '../domain/checkout/exception';
import { can, type Staff } from '../domain/staff/staff';
import { assertNever, err, ok, type Result } from '../domain/core/result';

export type ExceptionDeps = { readonly store: ExceptionStore };

/** More open ones than a shop can have while somebody looks; the last of the resolved ones. */
const LIMITS = { open: 200, resolved: 50 } as const;

export type ListInput = {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  readonly state: keyof typeof LIMITS;
};

/** Money that does not fit: what a manager has to look at, or what was decided, newest first. */
export async function listExceptions(
  { store }: ExceptionDeps,
  { staff, state }: ListInput,
): Promise<Result<readonly Exception[], { kind: 'not_allowed' }>> {
  if (!can(staff, 'exceptions.see')) return err({ kind: 'not_allowed' });
  return ok(await store.list(staff.branchId, { isOpen: state === 'open', limit: LIMITS[state] }));
}

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
  { store }: ExceptionDeps,
  { id, staff, resolution, note }: ResolveInput,
): Promise<Result<Exception, ResolveError>> {
  if (!can(staff, 'exceptions.resolve')) return err({ kind: 'not_allowed' });
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
