import { pageQuerySchema } from '../list/page-fields';
import { pageOf } from '../list/page-of';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';
import { findSubscription } from './find-subscription';

/** Always empty, because the sandbox sends no links by itself. */
export const listSubscriptionPayments: Operation = (world, { call, pathId }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  const found = findSubscription(world, pathId);
  if (!found.ok) return found;
  return { ok: true, value: pageOf([], query.value, () => undefined) };
};
