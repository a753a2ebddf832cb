import type { Operation } from '../operation';
import { findWebhook } from './find-webhook';

export const deleteWebhook: Operation = (world, { pathId }) => {
  const found = findWebhook(world, pathId);
  if (!found.ok) return found;
  world.record({ kind: 'webhook-deleted', webhookId: pathId });
  return { ok: true, value: undefined };
};
