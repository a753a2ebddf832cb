import type { Operation } from '../operation';
import { findCard } from './find-card';

/** Shows the card for the last time. */
export const deleteCard: Operation = (world, { call }) => {
  const found = findCard(world, call);
  if (found.ok) world.record({ kind: 'stored-card-deleted', token: found.value.token });
  return found;
};
