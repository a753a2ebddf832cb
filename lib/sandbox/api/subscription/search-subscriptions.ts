import { z } from 'zod';
import { filterFields } from '../list/filter-fields';
import { pageFields } from '../list/page-fields';
import { inOrder, pageOf } from '../list/page-of';
import { passes } from '../list/passes';
import { statuses } from '../list/statuses';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';
import { subscriptionResponse } from './subscription-response';

const querySchema = z.object({
  ...filterFields,
  ...pageFields,
  status: statuses(['ACTIVE', 'INACTIVE', 'ARCHIVED', 'EXPIRED']),
});

export const searchSubscriptions: Operation = ({ state }, { call }) => {
  const query = readQuery(call, querySchema);
  if (!query.ok) return query;
  const { status } = query.value;
  const found = [...state.subscriptions.values()].filter(
    (one) => (status.length === 0 || status.includes(one.status)) && passes(one, query.value),
  );
  return { ok: true, value: pageOf(inOrder(found, query.value), query.value, subscriptionResponse) };
};
