import { terminals } from '../../terminal/terminals';
import { pageQuerySchema } from '../list/page-fields';
import { sliceOf } from '../list/page-of';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';

/** A bare list, as that of branches. */
export const listTerminals: Operation = (_world, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  return query.ok
    ? { ok: true, value: sliceOf(terminals, query.value).map((terminal) => ({ ...terminal })) }
    : query;
};
