import { z } from 'zod';
import { newId } from '../../core/world';
import type { Branch } from '../../model/shop';
import { currencySchema } from '../../values/currency';
import { optional, text } from '../../values/fields';
import { pageQuerySchema, sliceOf } from '../list';
import { type Operation, readBody, readQuery } from '../operation';

const branchRequestSchema = z.object({
  name: text(100),
  currency: currencySchema,
  description: optional(z.string('must be text')),
});

/** A bare list, unlike those of checkouts and subscriptions. */
export const listBranches: Operation = ({ state }, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  return { ok: true, value: sliceOf([...state.branches.values()], query.value).map(branchResponse) };
};

export const createBranch: Operation = (world, { call }) => {
  const request = readBody(call, branchRequestSchema);
  if (!request.ok) return request;
  const { name } = request.value;
  const isTaken = [...world.state.branches.values()].some((branch) => branch.name === name);
  if (isTaken) return { ok: false, error: { kind: 'branch-name-taken', name } };
  const branch = { id: newId(world), ...request.value, enabled: true };
  world.record({ kind: 'branch', branch });
  return { ok: true, value: branchResponse(branch) };
};

export const getBranch: Operation = ({ state }, { pathId }) => {
  const value = state.branches.get(pathId);
  if (!value) return { ok: false, error: { kind: 'branch-not-found' } };
  return { ok: true, value: branchResponse(value) };
};

/** A disabled branch takes no new checkouts; existing ones continue. */
function switchBranch(enabled: boolean): Operation {
  return (world, { pathId }) => {
    const found = world.state.branches.get(pathId);
    if (!found) return { ok: false, error: { kind: 'branch-not-found' } };
    const branch = { ...found, enabled };
    world.record({ kind: 'branch', branch });
    return { ok: true, value: branchResponse(branch) };
  };
}

export const enableBranch = switchBranch(true);
export const disableBranch = switchBranch(false);

function branchResponse(branch: Branch) {
  return { ...branch, description: branch.description ?? null };
}
