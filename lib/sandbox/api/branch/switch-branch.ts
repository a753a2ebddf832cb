import type { Operation } from '../operation';

/** Nothing new can be sold in a branch that is switched off; what was sold there goes on. */
function switchBranch(enabled: boolean): Operation {
  return (world, { pathId }) => {
    const found = world.state.branches.get(pathId);
    if (!found) return { ok: false, error: { kind: 'branch-not-found' } };
    const branch = { ...found, enabled };
    world.record({ kind: 'branch', branch });
    return { ok: true, value: branch };
  };
}

export const enableBranch = switchBranch(true);
export const disableBranch = switchBranch(false);
