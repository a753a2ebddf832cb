import type { World } from '../../core/world';
import type { Subscription } from '../../subscription/subscription';
import type { Result } from '../../values/result';
import type { Refusal } from '../refusal';

export function findSubscription({ state }: World, id: string): Result<Subscription, Refusal> {
  const value = state.subscriptions.get(id);
  return value ? { ok: true, value } : { ok: false, error: { kind: 'subscription-not-found' } };
}
