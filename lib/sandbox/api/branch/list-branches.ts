import { pageQuerySchema } from '../list/page-fields';
import { sliceOf } from '../list/page-of';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';

/** A bare list, unlike those of checkouts and subscriptions. */
export const listBranches: Operation = ({ state }, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  return query.ok ? { ok: true, value: sliceOf([...state.branches.values()], query.value) } : query;
};
