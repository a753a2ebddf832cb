import { pageQuerySchema } from '../list/page-fields';
import { sliceOf } from '../list/page-of';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';

/** A bare list, as that of branches. */
export const listWebhooks: Operation = ({ state }, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  return query.ok ? { ok: true, value: sliceOf([...state.webhooks.values()], query.value) } : query;
};
