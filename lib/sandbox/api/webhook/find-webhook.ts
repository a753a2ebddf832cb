import type { World } from '../../core/world';
import type { Result } from '../../values/result';
import type { Webhook } from '../../webhook/webhook';
import type { Refusal } from '../refusal';

export function findWebhook({ state }: World, id: string): Result<Webhook, Refusal> {
  const value = state.webhooks.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'webhook-not-found' } };
}
