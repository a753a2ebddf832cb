import { Webhook } from 'standardwebhooks';
import type { DeliveryEnd, DeliveryRoom, DueDelivery } from '../domain/ports/delivery-store';
import { deliveryRetry } from '../domain/outbound-webhook/outbound-webhook';
import type { OutboundWebhookDeps } from './deps';
import { MINUTE } from '../domain/core/durations';
import { can, type Staff } from '../domain/staff/staff';
import { err, ok, type Result } from '../domain/core/result';

/** Deliveries to one endpoint that one process sends at once; one, while the endpoint gives no answer. */
const PER_ENDPOINT = 4;
/** In all. Endpoints without an answer hold at most half of it, so that the others are never behind them. */
const AT_ONCE = 100;
const SILENT_AT_ONCE = AT_ONCE / 2;
/** Longer than an attempt can take; after a crash the delivery is due again. */
const LEASE_MS = MINUTE;
const GONE = 410;

export type DeliverySender = {
  /** Begins to send what is due, as far as there is room; resolves to how many, without waiting for any receiver. */
  readonly start: (stopping: AbortSignal) => Promise<number>;
  /** Resolves when nothing is being sent. */
  readonly idle: () => Promise<void>;
};

/** Sends due deliveries, each once. A slow receiver delays only itself. */
export function createDeliverySender(deps: OutboundWebhookDeps): DeliverySender {
  /** Deliveries under way by endpoint, and the endpoints whose newest attempt got no answer. */
  const underWay = new Map<string, number>();
  const silent = new Set<string>();
  const running = new Set<Promise<void>>();

  const add = (endpointId: string, count: number) =>
    underWay.set(endpointId, (underWay.get(endpointId) ?? 0) + count);

  function room(): DeliveryRoom {
    const silentUnderWay = [...silent].reduce((sum, id) => sum + (underWay.get(id) ?? 0), 0);
    const roomOf = (id: string): number => {
      const taken = underWay.get(id) ?? 0;
      if (silent.has(id)) return taken === 0 && silentUnderWay < SILENT_AT_ONCE ? 1 : 0;
      return Math.max(0, PER_ENDPOINT - taken);
    };
    const known = new Set([...underWay.keys(), ...silent]);
    const ofEndpoint = new Map([...known].map((id) => [id, roomOf(id)]));
    return { inAll: AT_ONCE - running.size, perEndpoint: PER_ENDPOINT, ofEndpoint };
  }

  /** Sends one, and then what is due to the same endpoint, until nothing is or the endpoint gives no answer. */
  async function work(first: DueDelivery, stopping: AbortSignal): Promise<void> {
    const { endpointId } = first;
    const own = { inAll: 1, perEndpoint: 0, ofEndpoint: new Map([[endpointId, 1]]) };
    let next: DueDelivery | undefined = first;
    while (next) {
      const isAnswered = await send(deps, next);
      if (isAnswered) silent.delete(endpointId);
      else silent.add(endpointId);
      [next] = isAnswered && !stopping.aborted ? await deps.deliveries.claimDue(own, LEASE_MS) : [];
    }
  }

  function begin(delivery: DueDelivery, stopping: AbortSignal): void {
    const { endpointId } = delivery;
    add(endpointId, 1);
    const sending = work(delivery, stopping)
      // Its lease ends and it is sent again; one delivery never stops the others.
      .catch((error: unknown) => deps.log.error({ endpointId, err: error }, 'a webhook delivery broke off'))
      .finally(() => {
        running.delete(sending);
        add(endpointId, -1);
        if (underWay.get(endpointId) === 0) underWay.delete(endpointId);
      });
    running.add(sending);
  }

  return {
    async start(stopping) {
      const due = await deps.deliveries.claimDue(room(), LEASE_MS);
      for (const delivery of due) begin(delivery, stopping);
      return due.length;
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** Resolves to whether the receiver gave an answer, of whatever kind. */
async function send(deps: OutboundWebhookDeps, delivery: DueDelivery): Promise<boolean> {
  const { deliveries, log } = deps;
  const answer = await post(deps, delivery);
  const status = answer.ok ? answer.value : null;
  if (status !== null && status >= 200 && status < 300) {
    await deliveries.note(delivery, { kind: 'delivered', status });
    return true;
  }
  const failed: DeliveryEnd = {
    kind: 'failed',
    status,
    failure: answer.ok ? null : answer.error,
    againInMs: deliveryRetry(delivery.attempts, deps.chance()),
  };
  log.warn({ deliveryId: delivery.id, status, failure: failed.failure }, 'webhook delivery failed');
  await deliveries.note(delivery, failed);
  if (status === GONE) await deliveries.endGone(delivery.endpointId);
  return answer.ok;
}

/** What cannot be sent at all, because of its address or key, is a failure like any other and is given up in time. */
async function post(deps: OutboundWebhookDeps, delivery: DueDelivery): Promise<Result<number, string>> {
  const { url, allowPrivateNetwork } = delivery;
  try {
    return await deps.post({ url, allowPrivateNetwork, ...signDelivery(delivery, deps.clock.now()) });
  } catch (error) {
    deps.log.error({ deliveryId: delivery.id, err: error }, 'webhook delivery could not be sent');
    return err('It could not be sent: the log of the server says why.');
  }
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
