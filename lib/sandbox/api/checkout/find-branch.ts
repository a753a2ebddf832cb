import type { Branch } from '../../branch/branch';
import { mainBranch } from '../../branch/main-branch';
import type { World } from '../../core/world';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

/** Where a checkout goes; one that names no branch goes to the main one. */
export function findBranch({ state }: World, id = mainBranch.id): Result<Branch, Refusal> {
  const branch = state.branches.get(id);
  return branch?.enabled ? { ok: true, value: branch } : { ok: false, error: { kind: 'branch-not-found' } };
}
