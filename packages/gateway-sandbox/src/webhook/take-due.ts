import type { World } from '../core/world';
import type { WebhookFault } from '../faults/fault';
import type { PendingDelivery, Webhook } from '../model/webhook';
import { deliveryBody, reportedStatus } from './webhook-body';

/** One attempt to deliver something. */
export interface Job {
  readonly id: string;
  readonly webhook: Webhook;
  readonly body: string;
  readonly attempt: number;
  readonly fault: WebhookFault | undefined;
  /** Tests and copies have no event and are not retried. */
  readonly event: PendingDelivery | undefined;
}

/** Per webhook, so that a slow one never blocks another. */
const maxParallel = 20;

/** The next due attempt, marked as in progress. */
export function takeDue(world: World): Job | undefined {
  const job = takeExtra(world) ?? takeEvent(world);
  if (job) world.underWay.set(job.id, job.webhook.id);
  return job;
}

function takeExtra(world: World): Job | undefined {
  const now = world.now();
  for (;;) {
    const index = world.extras.findIndex(({ dueAt, webhookId }) => dueAt <= now && hasRoom(world, webhookId));
    const [extra] = index < 0 ? [] : world.extras.splice(index, 1);
    if (!extra) return undefined;
    const { id, webhookId, body, fault } = extra;
    const webhook = world.state.webhooks.get(webhookId);
    if (webhook) return { id, webhook, body, fault, attempt: 1, event: undefined };
  }
}

function takeEvent(world: World): Job | undefined {
  const now = world.now();
  for (const event of world.state.deliveries.values()) {
    const { id, webhookId, dueAt, attempts, checkout } = event;
    const webhook = world.state.webhooks.get(webhookId);
    if (!webhook || dueAt > now || world.underWay.has(id) || !hasRoom(world, webhookId)) continue;
    const fault = attempts === 0 ? faultOf(world, event) : undefined;
    if (isHeldBack(world, event)) continue;
    world.held.delete(id);
    return { id, webhook, body: deliveryBody(checkout), attempt: attempts + 1, fault, event };
  }
  return undefined;
}

/** Rules are matched once per event; a held delivery already has its fault. */
function faultOf(world: World, { id, checkout }: PendingDelivery): WebhookFault | undefined {
  const held = world.held.get(id);
  if (held) return held.fault;
  const { id: checkoutId, requestId } = checkout;
  const fault = world.faults.forEvent({ checkoutId, requestId, status: reportedStatus(checkout) });
  if (fault?.kind === 'webhook-delay' || fault?.kind === 'webhook-reorder') {
    world.held.set(id, { fault, until: world.now() + fault.ms });
  }
  return fault;
}

function isHeldBack(world: World, { id }: PendingDelivery): boolean {
  const held = world.held.get(id);
  return held !== undefined && held.until > world.now();
}

function hasRoom({ underWay }: World, webhookId: string): boolean {
  let count = 0;
  for (const to of underWay.values()) if (to === webhookId) count += 1;
  return count < maxParallel;
}
