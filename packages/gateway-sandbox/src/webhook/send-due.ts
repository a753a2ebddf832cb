import type { World } from '../core/world';
import { isDelivered } from '../model/webhook';
import { timestamp } from '../values/timestamp';
import { deliveryBody } from './webhook-body';
import { type Job, takeDue } from './take-due';
import { webhookRequest } from './webhook-request';

/** Attempts every due delivery, in parallel up to the limit per webhook. */
export async function sendDue(world: World): Promise<void> {
  const lanes: Promise<void>[] = [];
  for (let job = takeDue(world); job; job = takeDue(world)) lanes.push(deliverOneByOne(world, job));
  await Promise.all(lanes);
}

/** A finished lane takes the next delivery that waited for room. */
async function deliverOneByOne(world: World, first: Job): Promise<void> {
  for (let job: Job | undefined = first; job; job = takeDue(world)) await deliver(world, job);
}

const second = 1_000;
/** Delays after the first attempt, the second, and so on; after the fifth the gateway gives up. */
const retryMs = [10 * second, 60 * second, 600 * second, 3_600 * second];

/** Makes one attempt and records the result. */
async function deliver(world: World, job: Job): Promise<void> {
  try {
    addCopies(world, job);
    const status = isLost(job) ? null : await send(world, job);
    recordTry(world, job, status);
    if (job.fault?.kind === 'webhook-disable') switchOff(world, job);
    if (isDelivered(status)) releaseReordered(world, job);
    await world.book.flush();
  } finally {
    world.underWay.delete(job.id);
  }
}

const isLost = ({ fault }: Job): boolean =>
  fault?.kind === 'webhook-drop' || fault?.kind === 'webhook-disable';

async function send(world: World, { webhook, body, fault }: Job): Promise<number | null> {
  try {
    return await world.send(webhookRequest(webhook, body, fault));
  } catch {
    // Unreachable, timed out or an address that cannot be called: recorded as null.
    return null;
  }
}

function recordTry(world: World, job: Job, status: number | null): void {
  const { id, webhook, attempt, fault, event } = job;
  const delay = retryMs[attempt - 1];
  const isTriedAgain = event !== undefined && !isDelivered(status) && !isLost(job) && delay !== undefined;
  world.record({
    kind: 'delivery',
    deliveryId: id,
    webhookId: webhook.id,
    attempt,
    status,
    ...(fault && { fault: fault.kind }),
    ...(isTriedAgain && { nextAt: timestamp(world.now() + delay) }),
  });
}

/** Disables the webhook, as if the gateway had given up. */
function switchOff(world: World, { webhook: { id } }: Job): void {
  const webhook = world.state.webhooks.get(id);
  if (webhook) world.record({ kind: 'webhook', webhook: { ...webhook, enabled: false, failed: true } });
}

/** The later event has arrived, so the held one may follow. */
function releaseReordered({ held, state }: World, { event }: Job): void {
  for (const [id, { fault }] of held) {
    const waiting = state.deliveries.get(id);
    if (!waiting) held.delete(id);
    const isOvertaken =
      waiting?.webhookId === event?.webhookId && waiting?.checkout.id === event?.checkout.id;
    if (waiting && isOvertaken && fault.kind === 'webhook-reorder') held.set(id, { fault, until: -Infinity });
  }
}

/** Extra deliveries that a fault sends besides the event itself. */
function addCopies(world: World, { id, webhook, body, fault, event }: Job): void {
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
