import type { WebhookEndpoint } from '../domain/ports/hint-store';
import type { GatewayWebhook } from '../domain/ports/webhook-gateway';
import type { KeepDeps } from './deps';
import { isSameAddress } from './is-same-address';

/**
 * Takes our addresses that are no longer heard off the gateway's list, then forgets them. By address, not by id: after
 * a change of account or environment an id may be somebody else's webhook.
 */
export async function deleteRetired(
  { hints, gateway }: Pick<KeepDeps, 'hints' | 'gateway'>,
  endpoints: readonly WebhookEndpoint[],
  listed: readonly GatewayWebhook[],
): Promise<void> {
  for (const { token, address } of endpoints.filter(({ state }) => state === 'over')) {
    const theirs = listed.find((webhook) => address !== null && isSameAddress(webhook.address, address));
    const deleted = theirs ? await gateway.delete(theirs.id) : null;
    if (!deleted || deleted.ok) await hints.forgetEndpoint(token);
  }
}
