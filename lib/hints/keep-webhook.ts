import type { GatewayError } from '../domain/gateway-error';
import type { GatewayWebhook } from '../domain/ports/webhook-gateway';
import { ok, type Result } from '../domain/result';
import { type ActiveEndpoint, activeEndpoint } from './active-endpoint';
import { deleteRetired } from './delete-retired';
import type { KeepDeps } from './deps';
import { isSameAddress } from './is-same-address';

/** Deliveries with wrong signatures are counted over the time between two looks. */
export const KEEP_EVERY_MS = 60_000;

/**
 * Looks whether the gateway knows our address and still calls it, and makes it so. False: try again soon. It always
 * lists before it creates, so a create without a clear answer makes no second one.
 */
export async function keepWebhook(deps: KeepDeps): Promise<boolean> {
  const { hints, gateway, place } = deps;
  await tidy(deps);
  if (!place) return true;
  const endpoints = await hints.endpoints();
  const active = await activeEndpoint({ ...deps, place }, endpoints);
  const listed = await gateway.list();
  if (!listed.ok) return fails(deps, listed.error);
  const found = listed.value.find(({ address }) => isSameAddress(address, active.address));
  const registered = found ? ok(found) : await gateway.create(active.address);
  if (!registered.ok) return fails(deps, registered.error);
  await note(deps, active, registered.value);
  const healed = await heal(deps, registered.value);
  if (!healed.ok) return fails(deps, healed.error);
  await deleteRetired(deps, endpoints, listed.value);
  deps.alarms.clear('unkept');
  return true;
}

async function tidy({ hints, log }: KeepDeps): Promise<void> {
  await hints.forgetHints();
  const deliveries = await hints.countInvalid(KEEP_EVERY_MS);
  if (deliveries > 0) log.warn({ deliveries }, 'webhook deliveries with a wrong signature');
}

/** The kind alone: the gateway's sentences repeat addresses, and ours are secret. */
function fails({ alarms }: KeepDeps, { kind }: GatewayError): false {
  alarms.raise('unkept', { error: kind });
  return false;
}

async function note({ hints }: KeepDeps, active: ActiveEndpoint, seen: GatewayWebhook): Promise<void> {
  const { id: gatewayWebhookId, hmacKey } = seen;
  if (active.gatewayWebhookId === gatewayWebhookId && active.hmacKey === hmacKey) return;
  await hints.changeEndpoint(active.token, { gatewayWebhookId, hmacKey });
}

const isWell = ({ isEnabled, hasFailed }: GatewayWebhook): boolean => isEnabled && !hasFailed;

async function heal(
  { gateway, alarms }: KeepDeps,
  webhook: GatewayWebhook,
): Promise<Result<GatewayWebhook, GatewayError>> {
  if (!isWell(webhook)) {
    const { id, isEnabled, hasFailed } = webhook;
    alarms.raise('silent', { webhookId: id, isEnabled, hasFailed });
  }
  const after = isWell(webhook) ? ok(webhook) : await gateway.enable(webhook.id);
  if (after.ok && isWell(after.value)) alarms.clear('silent');
  return after;
}
