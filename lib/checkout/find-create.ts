import type { Checkout } from '../domain/checkout';
import type { GatewayCheckout } from '../domain/gateway-checkout';
import type { GatewayError } from '../domain/gateway-error';
import type { Observation } from '../domain/observation';
import { ok, type Result } from '../domain/result';
import { STATUS_FACTS } from '../domain/status';
import type { Deps } from './deps';

/** `seen` null: the gateway knows no checkout under this request id, or not yet. */
export type FoundCreate = { readonly startedAt: number; readonly seen: Observation | null };

/** Searches for what became of a create. Of two under one request id the paid one is it; a sweep finds the other. */
export async function findCreate(
  deps: Deps,
  { id, requestId }: Checkout,
): Promise<Result<FoundCreate, GatewayError>> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const found = await deps.gateway.findByRequestId(requestId);
  if (!found.ok) {
    deps.log.warn({ checkoutId: id, error: found.error }, 'search failed');
    return found;
  }
  const [checkout] = [...found.value].sort(byMoney);
  return ok({ startedAt, seen: checkout ? { number, startedAt, checkout } : null });
}

const hasMoney = ({ status }: GatewayCheckout): boolean => STATUS_FACTS[status].money === 'taken';

/** The one that was paid is the one the customer saw. */
const byMoney = (a: GatewayCheckout, b: GatewayCheckout): number => Number(hasMoney(b)) - Number(hasMoney(a));
