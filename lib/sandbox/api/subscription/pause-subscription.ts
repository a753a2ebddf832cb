import type { Operation } from '../operation';
import { findSubscription } from './find-subscription';
import { getSubscription } from './get-subscription';

export const pauseSubscription: Operation = (world, input) => {
  const found = findSubscription(world, input.pathId);
  if (!found.ok) return found;
  if (found.value.status !== 'ACTIVE') return { ok: false, error: { kind: 'not-pausable' } };
  world.record({ kind: 'subscription', subscription: { ...found.value, status: 'INACTIVE' } });
  return getSubscription(world, input);
};
