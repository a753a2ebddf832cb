import type { World } from '../core/world';
import { timestamp } from '../values/timestamp';
import { addCopies } from './add-copies';
import type { Job } from './job';
import { webhookRequest } from './webhook-request';

const second = 1_000;
/** After the first try, the second, and so on; after the fifth the gateway gives up. */
const retryMs = [10 * second, 60 * second, 600 * second, 3_600 * second];

/** Makes one try and writes down what came of it. */
export async function deliver(world: World, job: Job): Promise<void> {
  try {
    addCopies(world, job);
    const status = isLost(job) ? null : await send(world, job);
    recordTry(world, job, status);
    if (job.fault?.kind === 'webhook-disable') switchOff(world, job);
    if (isGood(status)) releaseReordered(world, job);
    await world.book.flush();
  } finally {
    world.underWay.delete(job.id);
  }
}

const isGood = (status: number | null): boolean => status !== null && status >= 200 && status < 300;

const isLost = ({ fault }: Job): boolean =>
  fault?.kind === 'webhook-drop' || fault?.kind === 'webhook-disable';

async function send(world: World, { webhook, body, fault }: Job): Promise<number | null> {
  try {
    return await world.send(webhookRequest(webhook, body, fault));
  } catch {
    // Nobody there, no answer in time, or an address that cannot be asked: the book says null.
    return null;
  }
}

function recordTry(world: World, job: Job, status: number | null): void {
  const { id, webhook, attempt, fault, event } = job;
  const delay = retryMs[attempt - 1];
  const isTriedAgain = event !== undefined && !isGood(status) && !isLost(job) && delay !== undefined;
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

/** As if the gateway had given up on the address. */
function switchOff(world: World, { webhook: { id } }: Job): void {
  const webhook = world.state.webhooks.get(id);
  if (webhook) world.record({ kind: 'webhook', webhook: { ...webhook, enabled: false, failed: true } });
}

/** The event that overtakes has arrived, so the overtaken one may go. */
function releaseReordered({ held, state }: World, { event }: Job): void {
  for (const [id, { fault }] of held) {
    const waiting = state.deliveries.get(id);
    if (!waiting) held.delete(id);
    const isOvertaken =
      waiting?.webhookId === event?.webhookId && waiting?.checkout.id === event?.checkout.id;
    if (waiting && isOvertaken && fault.kind === 'webhook-reorder') held.set(id, { fault, until: -Infinity });
  }
}
