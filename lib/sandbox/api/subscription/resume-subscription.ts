import type { Operation } from '../operation';
import { findSubscription } from './find-subscription';
import { getSubscription } from './get-subscription';

export const resumeSubscription: Operation = (world, input) => {
  const found = findSubscription(world, input.pathId);
  if (!found.ok) return found;
  if (found.value.status !== 'INACTIVE') return { ok: false, error: { kind: 'not-resumable' } };
  world.record({ kind: 'subscription', subscription: { ...found.value, status: 'ACTIVE' } });
  return getSubscription(world, input);
};
