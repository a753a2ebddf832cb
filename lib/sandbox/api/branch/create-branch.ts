import { newId } from '../../core/new-id';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { branchRequestSchema } from './branch-request';

export const createBranch: Operation = (world, { call }) => {
  const request = readBody(call, branchRequestSchema);
  if (!request.ok) return request;
  const { name } = request.value;
  const isTaken = [...world.state.branches.values()].some((branch) => branch.name === name);
  if (isTaken) return { ok: false, error: { kind: 'branch-name-taken', name } };
  const branch = { id: newId(world), ...request.value, enabled: true };
  world.record({ kind: 'branch', branch });
  return { ok: true, value: branch };
};
