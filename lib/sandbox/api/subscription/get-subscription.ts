import type { Operation } from '../operation';
import { findSubscription } from './find-subscription';
import { subscriptionResponse } from './subscription-response';

export const getSubscription: Operation = (world, { pathId }) => {
  const found = findSubscription(world, pathId);
  return found.ok ? { ok: true, value: subscriptionResponse(found.value) } : found;
};
