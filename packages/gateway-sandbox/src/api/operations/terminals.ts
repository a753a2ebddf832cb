import { findTerminal, terminals } from '../../model/shop';
import { pageQuerySchema, sliceOf } from '../list';
import { type Operation, readQuery } from '../operation';

/** A bare list, like that of branches. */
export const listTerminals: Operation = (_world, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  return query.ok
    ? { ok: true, value: sliceOf(terminals, query.value).map((terminal) => ({ ...terminal })) }
    : query;
};

export const getTerminal: Operation = (_world, { pathId }) => {
  const terminal = findTerminal(pathId);
  return terminal
    ? { ok: true, value: { ...terminal } }
    : { ok: false, error: { kind: 'terminal-not-found' } };
};
