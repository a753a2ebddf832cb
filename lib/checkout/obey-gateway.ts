import type { GatewayError } from '../domain/gateway-error';
import type { Deps } from './deps';

const PAUSE_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/** Asked to slow down, the whole installation stops watching for as long as it was told. Buttons still work. */
export async function obeyGateway({ watch }: Pick<Deps, 'watch'>, error: GatewayError): Promise<void> {
  if (error.kind === 'throttled')
    await watch.pauseCalls(Math.min(error.retryAfterMs ?? PAUSE_MS, LONGEST_MS));
}
