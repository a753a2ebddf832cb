import type { WebhookEndpoint } from '../domain/ports/hint-store';
import type { KeepDeps, Place } from './deps';
import { TOKEN_BITS } from './token-bits';

export type ActiveEndpoint = WebhookEndpoint & { readonly address: string };

type Deps = Pick<KeepDeps, 'hints' | 'random'> & { readonly place: Place };

/**
 * The endpoint where we can be reached now. One that was registered for another place is retired, unless another
 * process of ours is heard there: each may have an address of its own, and one is enough.
 */
export async function activeEndpoint(
  deps: Deps,
  endpoints: readonly WebhookEndpoint[],
): Promise<ActiveEndpoint> {
  const { hints, place } = deps;
  const active = endpoints.find(({ state }) => state === 'active');
  if (!active) return openEndpoint(deps);
  const address = place.addressOf(active.token);
  if (active.address === null) {
    await hints.changeEndpoint(active.token, { address });
    return { ...active, address };
  }
  const isHeard = active.address === address || (await place.isHeardAt(active.address));
  return isHeard ? { ...active, address: active.address } : openEndpoint(deps);
}

async function openEndpoint({ hints, random, place }: Deps): Promise<ActiveEndpoint> {
  const token = random.text(TOKEN_BITS);
  const address = place.addressOf(token);
  await hints.openEndpoint(token, address);
  return { token, address, gatewayWebhookId: null, hmacKey: null, state: 'active' };
}
