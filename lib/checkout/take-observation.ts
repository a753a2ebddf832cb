import type { GatewayCheckoutId } from '../domain/ids';
import type { Observation } from '../domain/observation';
import type { Deps } from './deps';
import { obeyGateway } from './obey-gateway';

/** Reads a checkout of the account that we have no row for. Null: not read, or answered for another one. */
export async function takeObservation(deps: Deps, id: GatewayCheckoutId): Promise<Observation | null> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(id);
  if (!answer.ok) {
    deps.log.warn({ gatewayId: id, error: answer.error }, 'read failed');
    await obeyGateway(deps, answer.error);
    return null;
  }
  if (answer.value.id === id) return { number, startedAt, checkout: answer.value };
  deps.log.error({ gatewayId: id }, 'the gateway answered for another checkout');
  return null;
}
