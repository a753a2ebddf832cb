import type { Webhook } from '../../webhook/webhook';
import type { Operation } from '../operation';
import { findWebhook } from './find-webhook';

function switchWebhook(change: Partial<Webhook>): Operation {
  return (world, { pathId }) => {
    const found = findWebhook(world, pathId);
    if (!found.ok) return found;
    const webhook = { ...found.value, ...change };
    world.record({ kind: 'webhook', webhook });
    return { ok: true, value: webhook };
  };
}

/** Whoever switches it on again believes that it works now. */
export const enableWebhook = switchWebhook({ enabled: true, failed: false });
export const disableWebhook = switchWebhook({ enabled: false });
