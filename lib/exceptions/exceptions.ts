import type { ExceptionStore } from '../domain/ports/exception-store';
import type { Decision, Exception, ExceptionId } from '../domain/checkout/exception';
import { can, type Staff } from '../domain/staff/staff';
import { assertNever, err, ok, type Result } from '../domain/core/result';

export type ExceptionDeps = { readonly store: ExceptionStore };

/** How many exceptions a list shows. A shop never has as many open ones; of the resolved ones the newest. */
const LIMITS = { open: 200, resolved: 50 } as const;

type ListExceptionsInput = {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  readonly state: keyof typeof LIMITS;
};

/** The branch's open or resolved exceptions, newest first. */
export async function listExceptions(
  { store }: ExceptionDeps,
  { staff, state }: ListExceptionsInput,
): Promise<Result<readonly Exception[], { kind: 'not_allowed' }>> {
  if (!can(staff, 'exceptions.see')) return err({ kind: 'not_allowed' });
  return ok(await store.list(staff.branchId, { isOpen: state === 'open', limit: LIMITS[state] }));
}

type ResolveInput = {
  readonly id: ExceptionId;
  readonly staff: Pick<Staff, 'id' | 'role' | 'branchId'>;
  readonly resolution: Decision;
  readonly note: string | null;
  /** See `Resolve`. */
  readonly onTopOfMinor?: number | undefined;
};

type ResolveError =
  | { readonly kind: 'not_allowed' }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_resolved'; readonly resolved: NonNullable<Exception['resolved']> }
  /** Accepting comes on top of what other payments brought: it needs that sum and a note. */
  | { readonly kind: 'sale_has_money'; readonly saleHas: NonNullable<Exception['saleHas']> }
  /** This kind cannot be resolved in this way. */
  | { readonly kind: 'unsuitable' };

/** A manager resolves an exception. Accepted, its money counts for its sale from now on. */
export async function resolveException(
  { store }: ExceptionDeps,
  { id, staff, resolution, note, onTopOfMinor }: ResolveInput,
): Promise<Result<Exception, ResolveError>> {
  if (!can(staff, 'exceptions.resolve')) return err({ kind: 'not_allowed' });
  const { branchId } = staff;
  const outcome = await store.resolve({
    id,
    branchId,
    resolution,
    by: staff.id,
    note,
    onTopOfMinor: onTopOfMinor ?? null,
  });
  switch (outcome.kind) {
    case 'resolved':
      return ok(outcome.exception);
    case 'not_found':
    case 'unsuitable':
      return err({ kind: outcome.kind });
    case 'sale_has_money':
      return err({ kind: 'sale_has_money', saleHas: outcome.saleHas });
    case 'already_resolved':
      return err({ kind: 'already_resolved', resolved: outcome.resolved });
    default:
      return assertNever(outcome);
  }
}
