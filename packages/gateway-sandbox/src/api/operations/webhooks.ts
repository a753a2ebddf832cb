import { z } from 'zod';
import { isOwn, ownedBy } from '../../core/merchant';
import { newId, type World } from '../../core/world';
import type { Webhook } from '../../model/webhook';
import { webAddress } from '../../values/fields';
import type { Result } from '../../values/result';
import { sendTest } from '../../webhook/webhook-body';
import { pageQuerySchema, sliceOf } from '../list';
import { type Operation, readBody, readQuery } from '../operation';
import type { Refusal } from '../refusal';

/** A bare list, like that of branches. */
export const listWebhooks: Operation = (world, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  if (!query.ok) return query;
  return { ok: true, value: sliceOf(ownWebhooks(world), query.value).map(webhookResponse) };
};

const mostWebhooks = 10;
export const webhookRequestSchema = z.object({ address: webAddress });

export const createWebhook: Operation = (world, { call }) => {
  const request = readBody(call, webhookRequestSchema);
  if (!request.ok) return request;
  const { address } = request.value;
  const webhooks = ownWebhooks(world);
  if (webhooks.some((webhook) => webhook.address === address)) {
    return { ok: false, error: { kind: 'webhook-address-taken', address } };
  }
  if (webhooks.length >= mostWebhooks) return { ok: false, error: { kind: 'too-many-webhooks' } };
  const hmacKey = Buffer.from(world.random(32)).toString('hex');
  const webhook = { id: newId(world), hmacKey, address, failed: false, enabled: true, ...ownedBy(world) };
  world.record({ kind: 'webhook', webhook });
  return { ok: true, value: webhookResponse(webhook) };
};

export const getWebhook: Operation = (world, { pathId }) => {
  const found = findWebhook(world, pathId);
  return found.ok ? { ok: true, value: webhookResponse(found.value) } : found;
};

/** Queues one test delivery; the answer does not say whether it arrives. */
export const testWebhook: Operation = (world, { pathId }) => {
  const found = findWebhook(world, pathId);
  if (!found.ok) return found;
  sendTest(world, found.value);
  return { ok: true, value: undefined };
};

function switchWebhook(change: Partial<Webhook>): Operation {
  return (world, { pathId }) => {
    const found = findWebhook(world, pathId);
    if (!found.ok) return found;
    const webhook = { ...found.value, ...change };
    world.record({ kind: 'webhook', webhook });
    return { ok: true, value: webhookResponse(webhook) };
  };
}

/** Enabling also clears `failed`. */
export const enableWebhook = switchWebhook({ enabled: true, failed: false });
export const disableWebhook = switchWebhook({ enabled: false });

export const deleteWebhook: Operation = (world, { pathId }) => {
  const found = findWebhook(world, pathId);
  if (!found.ok) return found;
  world.record({ kind: 'webhook-deleted', webhookId: pathId });
  return { ok: true, value: undefined };
};

const ownWebhooks = (world: World): readonly Webhook[] =>
  [...world.state.webhooks.values()].filter((webhook) => isOwn(world, webhook));

function webhookResponse({ id, hmacKey, address, failed, enabled }: Webhook) {
  return { id, hmacKey, address, failed, enabled };
}

function findWebhook(world: World, id: string): Result<Webhook, Refusal> {
  const value = world.state.webhooks.get(id);
  return value && isOwn(world, value)
    ? { ok: true, value }
    : { ok: false, error: { kind: 'webhook-not-found' } };
}
