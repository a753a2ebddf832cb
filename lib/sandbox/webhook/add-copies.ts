import type { World } from '../core/world';
import { deliveryBody } from './delivery-body';
import type { Job } from './job';

/** What a fault sends besides the event itself. */
export function addCopies(world: World, { id, webhook, body, fault, event }: Job): void {
  if (!event || !fault) return;
  const now = world.now();
  const add = (name: string, changes: { readonly body?: string; readonly dueAt?: number } = {}) =>
    world.extras.push({ id: `${id}-${name}`, webhookId: webhook.id, body, fault, dueAt: now, ...changes });
  switch (fault.kind) {
    case 'webhook-duplicate':
      for (let copy = 1; copy <= fault.times; copy += 1) add(`copy-${copy}`);
      return;
    case 'webhook-forge':
      add('forged', { body: deliveryBody(event.checkout, { status: 'PAID' }) });
      return;
    case 'webhook-replay':
      add('replay', { dueAt: now + fault.ms });
  }
}
