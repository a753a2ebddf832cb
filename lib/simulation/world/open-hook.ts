import { createHintStore } from '../../db/gateway-webhooks/signal-store';
import type { Simulation } from './simulation';

/** Gives the gateway an address of the shop that it calls when something happens. */
export async function openHook({ gateway, hook, chance, store }: Simulation): Promise<void> {
  const registered = await gateway.call('/webhooks', { address: 'https://shop.sim/hook' });
  if (!registered) throw new Error('The gateway did not take the webhook.');
  hook.token = chance.text(26);
  const hints = createHintStore(store.db);
  await hints.openEndpoint(hook.token, 'https://shop.sim/hook');
  await hints.changeEndpoint(hook.token, { gatewayWebhookId: registered.id, hmacKey: registered.hmacKey });
}
