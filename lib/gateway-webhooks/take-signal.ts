import type { Hint, HintStore } from '../domain/ports/signal-store';

/** Something that watches the gateway beside us says that this checkout changed. Rejects when that cannot be stored. */
export function takeHint(
  { hints }: { readonly hints: Pick<HintStore, 'keep'> },
  source: Exclude<Hint['source'], 'webhook'>,
  gatewayId: string,
): Promise<void> {
  return hints.keep({ source, digest: gatewayId, gatewayId, body: '{}', signature: 'none' });
}
