import { z } from 'zod';
import { isOwn, ownedBy } from '../../core/merchant';
import { newId, type World } from '../../core/world';
import type { Branch } from '../../model/shop';
import { currencySchema } from '../../values/currency';
import { optional, text } from '../../values/fields';
import { pageQuerySchema, sliceOf } from '../list';
import { type Operation, readBody, readQuery } from '../operation';

export const branchRequestSchema = z.object({
  name: text(100),
  currency: currencySchema,
  description: optional(z.string('must be text')),
});

/** A bare list, unlike those of checkouts and subscriptions. */
export const listBranches: Operation = (world, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  return { ok: true, value: sliceOf(ownBranches(world), query.value).map(branchResponse) };
};

export const createBranch: Operation = (world, { call }) => {
  const request = readBody(call, branchRequestSchema);
  if (!request.ok) return request;
  const { name } = request.value;
  const isTaken = ownBranches(world).some((branch) => branch.name === name);
  if (isTaken) return { ok: false, error: { kind: 'branch-name-taken', name } };
  const branch = { id: newId(world), ...request.value, enabled: true, ...ownedBy(world) };
  world.record({ kind: 'branch', branch });
  return { ok: true, value: branchResponse(branch) };
};

export const getBranch: Operation = (world, { pathId }) => {
  const value = branchOf(world, pathId);
  if (!value) return { ok: false, error: { kind: 'branch-not-found' } };
  return { ok: true, value: branchResponse(value) };
};

/** A disabled branch takes no new checkouts; existing ones continue. */
function switchBranch(enabled: boolean): Operation {
  return (world, { pathId }) => {
    const found = branchOf(world, pathId);
    if (!found) return { ok: false, error: { kind: 'branch-not-found' } };
    const branch = { ...found, enabled, ...ownedBy(world) };
    world.record({ kind: 'branch', branch });
    return { ok: true, value: branchResponse(branch) };
  };
}

export const enableBranch = switchBranch(true);
export const disableBranch = switchBranch(false);

function branchResponse({ id, name, currency, description, enabled }: Branch) {
  return { id, name, currency, description: description ?? null, enabled };
}

/** The main branch is everybody's until a merchant changes it: that is then a branch of its own with the same id. */
function ownBranches(world: World): readonly Branch[] {
  const byId = new Map<string, Branch>();
  for (const branch of world.state.branches.values()) {
    const isBetter = branch.merchant !== undefined || !byId.has(branch.id);
    if (isOwn(world, branch) && isBetter) byId.set(branch.id, branch);
  }
  return [...byId.values()];
}

export function branchOf(world: World, id: string): Branch | undefined {
  return ownBranches(world).find((branch) => branch.id === id);
}
