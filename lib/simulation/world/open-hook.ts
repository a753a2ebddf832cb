import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import type { Simulation } from './simulation';

/** Gives the gateway an address of the shop that it calls when something happens. */
export async function openHook({ gateway, hook, chance, store }: Simulation): Promise<void> {
  const registered = await gateway.call('/webhooks', { address: 'https://shop.sim/hook' });
  if (!registered) throw new Error('The gateway did not take the webhook.');
  hook.token = chance.text(26);
  const gatewaySignals = createSignalStore(store.db);
  await gatewaySignals.openEndpoint(hook.token, 'https://shop.sim/hook');
  await gatewaySignals.changeEndpoint(hook.token, {
    gatewayWebhookId: registered.id,
    hmacKey: registered.hmacKey,
  });
}
