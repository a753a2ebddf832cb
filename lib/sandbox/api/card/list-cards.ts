import { z } from 'zod';
import { requiredOr } from '../../values/required-or';
import { pageFields } from '../list/page-fields';
import { pageOf } from '../list/page-of';
import type { Operation } from '../operation';
import { readQuery } from '../read-query';

const querySchema = z.object({ ...pageFields, customerReferenceId: z.string(requiredOr('must be text')) });

export const listCards: Operation = ({ state }, { call }) => {
  const query = readQuery(call, querySchema);
  if (!query.ok) return query;
  const { customerReferenceId } = query.value;
  const cards = [...state.storedCards.values()];
  const found = cards.filter((card) => card.customerReferenceId === customerReferenceId);
  return { ok: true, value: pageOf(found, query.value, (card) => card) };
};
