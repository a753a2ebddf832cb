import { Webhook } from 'standardwebhooks';
import type { DueDelivery, DeliveryEnd } from '../domain/ports/delivery-store';
import { deliveryRetry } from '../domain/outbound-webhook/outbound-webhook';
import type { OutboundWebhookDeps } from './deps';
import { MINUTE } from '../domain/core/durations';
import { can, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';

/** Deliveries that one process sends at once; a slow receiver delays the others only briefly. */
const AT_ONCE = 10;
/** Longer than an attempt can take; after a crash the delivery is due again. */
const LEASE_MS = MINUTE;
const GONE = 410;

/** Sends what is due, each delivery once; resolves to how many. */
export async function sendDue(deps: OutboundWebhookDeps): Promise<number> {
  const due = await deps.deliveries.claimDue(AT_ONCE, LEASE_MS);
  await Promise.all(due.map((delivery) => send(deps, delivery)));
  return due.length;
}

async function send(deps: OutboundWebhookDeps, delivery: DueDelivery): Promise<void> {
  const { deliveries, post, clock, log } = deps;
  const { url, allowPrivateNetwork } = delivery;
  const answer = await post({ url, allowPrivateNetwork, ...signDelivery(delivery, clock.now()) });
  const status = answer.ok ? answer.value : null;
  if (status !== null && status >= 200 && status < 300)
    return deliveries.note(delivery.id, { kind: 'delivered', status });
  const failed: DeliveryEnd = {
    kind: 'failed',
    status,
    failure: answer.ok ? null : answer.error,
    againInMs: deliveryRetry(delivery.attempts, deps.chance()),
  };
  log.warn({ deliveryId: delivery.id, status, failure: failed.failure }, 'webhook delivery failed');
  await deliveries.note(delivery.id, failed);
  if (status === GONE) await deliveries.endGone(delivery.endpointId);
}

type SignedDelivery = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** As Standard Webhooks describes it: the same id and body at every attempt, signed with the time of the attempt. */
function signDelivery({ id, data, createdAt, secret }: DueDelivery, now: number): SignedDelivery {
  const timestamp = new Date(createdAt).toISOString();
  const body = JSON.stringify({ type: 'checkout.updated', timestamp, data });
  const at = new Date(now);
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'qtill',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  };
}

type Refused = { readonly kind: 'not_allowed' | 'not_found' };

/** Makes a delivery due again, whatever its outcome was; the receiver recognises it by its id. */
export async function sendAgain(
  { deliveries }: Pick<OutboundWebhookDeps, 'deliveries'>,
  { staff, id }: { readonly staff: Staff; readonly id: string },
): Promise<Result<null, Refused>> {
  if (!can(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  return (await deliveries.again(id, staff.branchId)) ? ok(null) : err({ kind: 'not_found' });
}
