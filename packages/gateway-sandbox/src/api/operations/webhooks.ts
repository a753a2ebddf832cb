import { z } from 'zod';
import { newId, type World } from '../../core/world';
import type { Webhook } from '../../model/webhook';
import { webAddress } from '../../values/fields';
import type { Result } from '../../values/result';
import { sendTest } from '../../webhook/webhook-body';
import { pageQuerySchema, sliceOf } from '../list';
import { type Operation, readBody, readQuery } from '../operation';
import type { Refusal } from '../refusal';

/** A bare list, like that of branches. */
export const listWebhooks: Operation = ({ state }, { call }) => {
  const query = readQuery(call, pageQuerySchema);
  return query.ok ? { ok: true, value: sliceOf([...state.webhooks.values()], query.value) } : query;
};

const mostWebhooks = 10;
const requestSchema = z.object({ address: webAddress });

export const createWebhook: Operation = (world, { call }) => {
  const request = readBody(call, requestSchema);
  if (!request.ok) return request;
  const { address } = request.value;
  const webhooks = [...world.state.webhooks.values()];
  if (webhooks.some((webhook) => webhook.address === address)) {
    return { ok: false, error: { kind: 'webhook-address-taken', address } };
  }
  if (webhooks.length >= mostWebhooks) return { ok: false, error: { kind: 'too-many-webhooks' } };
  const hmacKey = Buffer.from(world.random(32)).toString('hex');
  const webhook = { id: newId(world), hmacKey, address, failed: false, enabled: true };
  world.record({ kind: 'webhook', webhook });
  return { ok: true, value: webhook };
};

export const getWebhook: Operation = (world, { pathId }) => findWebhook(world, pathId);

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
    return { ok: true, value: webhook };
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

function findWebhook({ state }: World, id: string): Result<Webhook, Refusal> {
  const value = state.webhooks.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'webhook-not-found' } };
}
