import { z } from 'zod';
import { newId } from '../../core/new-id';
import { webAddress } from '../../values/web-address';
import type { Operation } from '../operation';
import { readBody } from '../read-body';

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
