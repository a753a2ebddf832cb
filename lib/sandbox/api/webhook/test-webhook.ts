import { sendTest } from '../../webhook/send-test';
import type { Operation } from '../operation';
import { findWebhook } from './find-webhook';

/** Asks for one delivery; whether it arrives is not part of the answer. */
export const testWebhook: Operation = (world, { pathId }) => {
  const found = findWebhook(world, pathId);
  if (!found.ok) return found;
  sendTest(world, found.value);
  return { ok: true, value: undefined };
};
