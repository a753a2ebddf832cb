import type { KeepDeps } from './deps';
import { TOKEN_BITS } from './token-bits';

/**
 * A new address for the gateway's deliveries; the old one is heard for a while. Whoever looks after the webhook
 * registers it within a minute.
 */
export async function rotateWebhook({ hints, random }: Pick<KeepDeps, 'hints' | 'random'>): Promise<void> {
  await hints.openEndpoint(random.text(TOKEN_BITS), null);
}
