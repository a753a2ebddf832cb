import type { GatewayCheckoutId } from '../../domain/core/ids';
import { mapOk, type Result } from '../../domain/core/result';
import type { Observation } from '../../domain/checkout/observation';
import { MINUTE, SECOND } from '../../domain/core/durations';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import type { CheckoutDeps } from '../deps';

/** Numbers an observation before its call leaves, so that answers are ordered by when the gateway was asked. */
export async function startObservation({
  store,
  clock,
}: Pick<CheckoutDeps, 'store' | 'clock'>): Promise<Pick<Observation, 'number' | 'startedAt'>> {
  const number = await store.nextObservation();
  return { number, startedAt: clock.now() };
}

/**
 * Reads a checkout from the gateway. The answer may be about another checkout: the caller compares ids. A failure is
 * logged, and a throttled one pauses the watchers.
 */
export async function takeObservation(
  deps: CheckoutDeps,
  id: GatewayCheckoutId,
  about: { readonly checkoutId: string } | { readonly gatewayId: string } = { gatewayId: id },
): Promise<Result<Observation, GatewayError>> {
  const started = await startObservation(deps);
  const answer = await deps.gateway.get(id);
  if (!answer.ok) {
    deps.log.warn({ ...about, error: answer.error }, 'read failed');
    await applyBackPressure(deps, answer.error);
  }
  return mapOk(answer, (checkout) => ({ ...started, checkout }));
}

const DEFAULT_PAUSE_MS = 5 * SECOND;
const LONGEST_PAUSE_MS = 5 * MINUTE;

/** After HTTP 429 all processes stop calling for as long as the gateway asked, whoever wants something. */
export async function applyBackPressure(
  { budget }: { readonly budget: Pick<CheckoutDeps['budget'], 'pauseCalls'> },
  error: GatewayError,
): Promise<void> {
  if (error.kind === 'throttled')
    await budget.pauseCalls(Math.min(error.retryAfterMs ?? DEFAULT_PAUSE_MS, LONGEST_PAUSE_MS));
}
