import type { WebhookEndpoint } from '../domain/ports/signal-store';
import type { KeepDeps, CallbackHost } from './deps';
import type { GatewayWebhook } from '../domain/ports/gateway';
import type { GatewayError } from '../domain/gateway/gateway-error';
import { ok, type Result } from '../domain/core/result';
import { MINUTE, SECOND } from '../domain/core/durations';
import type { Job } from '../domain/ports/jobs';

/** Time between two checks; deliveries with a wrong signature are counted over it. */
const KEEP_EVERY_MS = MINUTE;

/**
 * Checks that the gateway knows our address and still calls it, and repairs both. False: try again soon. It lists before
 * it creates, so that a create without a clear answer makes no second webhook.
 */
export async function keepWebhook(deps: KeepDeps): Promise<boolean> {
  const { gatewaySignals, gateway, place } = deps;
  await cleanUp(deps);
  if (!place) return true;
  const endpoints = await gatewaySignals.endpoints();
  const active = await activeEndpoint({ ...deps, place }, endpoints);
  const listed = await gateway.list();
  if (!listed.ok) return fails(deps, listed.error);
  const found = listed.value.find(({ address }) => isSameAddress(address, active.address));
  const registered = found ? ok(found) : await gateway.create(active.address);
  if (!registered.ok) return fails(deps, registered.error);
  await storeRegistration(deps, active, registered.value);
  const healed = await heal(deps, registered.value);
  if (!healed.ok) return fails(deps, healed.error);
  await deleteRetired(deps, endpoints, listed.value);
  deps.alarms.clear('unchecked');
  return true;
}

async function cleanUp({ gatewaySignals, log }: KeepDeps): Promise<void> {
  await gatewaySignals.forgetSignals();
  const deliveries = await gatewaySignals.countInvalid(KEEP_EVERY_MS);
  if (deliveries > 0) log.warn({ deliveries }, 'webhook deliveries with a wrong signature');
}

/** Logs only the kind: the gateway's sentences repeat addresses, and ours are secret. */
function fails({ alarms }: KeepDeps, { kind }: GatewayError): false {
  alarms.raise('unchecked', { error: { kind } });
  return false;
}

async function storeRegistration(
  { gatewaySignals }: KeepDeps,
  active: ActiveEndpoint,
  seen: GatewayWebhook,
): Promise<void> {
  const { id: gatewayWebhookId, hmacKey } = seen;
  if (active.gatewayWebhookId === gatewayWebhookId && active.hmacKey === hmacKey) return;
  await gatewaySignals.changeEndpoint(active.token, { gatewayWebhookId, hmacKey });
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

/** Whether two spellings are one web address; the gateway may write ours in another one. */
const isSameAddress = (one: string, other: string): boolean => spell(one) === spell(other);

const spell = (address: string): string =>
  URL.canParse(address) ? new URL(address).href.replace(/\/$/, '') : address;

type ActiveEndpoint = WebhookEndpoint & { readonly address: string };

type EndpointDeps = Pick<KeepDeps, 'gatewaySignals' | 'random'> & { readonly place: CallbackHost };

/**
 * The endpoint where we can be reached now. One that was registered for another place is retired, unless another process
 * of ours answers there: each process may have an address of its own, and one is enough.
 */
async function activeEndpoint(
  deps: EndpointDeps,
  endpoints: readonly WebhookEndpoint[],
): Promise<ActiveEndpoint> {
  const { gatewaySignals, place } = deps;
  const active = endpoints.find(({ state }) => state === 'active');
  if (!active) return openEndpoint(deps);
  const address = place.addressOf(active.token);
  if (active.address === null) {
    await gatewaySignals.changeEndpoint(active.token, { address });
    return { ...active, address };
  }
  const isHeard = active.address === address || (await place.isHeardAt(active.address));
  return isHeard ? { ...active, address: active.address } : openEndpoint(deps);
}

/** Random bits in the token of an address: 32 letters. */
const TOKEN_BITS = 160;

async function openEndpoint({ gatewaySignals, random, place }: EndpointDeps): Promise<ActiveEndpoint> {
  const token = random.text(TOKEN_BITS);
  const address = place.addressOf(token);
  await gatewaySignals.openEndpoint(token, address);
  return { token, address, gatewayWebhookId: null, hmacKey: null, state: 'active' };
}

/**
 * Deletes our addresses that are over at the gateway, then here. By address, not by id: after a change of account or
 * environment an id may be somebody else's webhook.
 */
async function deleteRetired(
  { gatewaySignals, gateway }: Pick<KeepDeps, 'gatewaySignals' | 'gateway'>,
  endpoints: readonly WebhookEndpoint[],
  listed: readonly GatewayWebhook[],
): Promise<void> {
  for (const { token, address } of endpoints.filter(({ state }) => state === 'over')) {
    const theirs = listed.find((webhook) => address !== null && isSameAddress(webhook.address, address));
    const deleted = theirs ? await gateway.delete(theirs.id) : null;
    if (!deleted || deleted.ok) await gatewaySignals.forgetEndpoint(token);
  }
}

/** One process looks after the webhook, and soon again when that failed. */
export const keepWebhookJob = (deps: KeepDeps): Job => ({
  name: 'webhook',
  offerMs: 5 * SECOND,
  shared: { leaseMs: 30 * SECOND, everyMs: KEEP_EVERY_MS },
  retry: { firstMs: 10 * SECOND, longestMs: KEEP_EVERY_MS },
  run: async () => ((await keepWebhook(deps)) ? 'done' : 'failed'),
});

/**
 * A new address for the gateway's deliveries; the old one is accepted for a while. The next check, within a minute,
 * registers it at the gateway.
 */
export async function rotateWebhook({
  gatewaySignals,
  random,
}: Pick<KeepDeps, 'gatewaySignals' | 'random'>): Promise<void> {
  await gatewaySignals.openEndpoint(random.text(TOKEN_BITS), null);
}
