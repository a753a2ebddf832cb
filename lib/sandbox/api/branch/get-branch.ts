import type { Operation } from '../operation';

export const getBranch: Operation = ({ state }, { pathId }) => {
  const value = state.branches.get(pathId);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'branch-not-found' } };
};
