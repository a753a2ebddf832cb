import type { GatewaySignal, SignalStore } from '../domain/ports/signal-store';

/** Something that watches the gateway beside us says that this checkout changed. Rejects when that cannot be stored. */
export function takeSignal(
  { gatewaySignals }: { readonly gatewaySignals: Pick<SignalStore, 'keep'> },
  source: Exclude<GatewaySignal['source'], 'webhook'>,
  gatewayId: string,
): Promise<void> {
  return gatewaySignals.keep({ source, digest: gatewayId, gatewayId, body: '{}', signature: 'none' });
}
