import { assertNever } from '../../domain/core/result';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import type { Observation } from '../../domain/checkout/observation';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { acceptAnswer } from './accept-answer';
import type { CheckoutDeps } from '../deps';
import { rejected } from './reject';
import { startObservation } from '../observe/take-observation';

/** Sends the create of a stored intent and stores its outcome. */
export async function sendCreate(deps: CheckoutDeps, checkout: Checkout): Promise<Checkout> {
  const { requestId, gatewayReference: reference, amount } = checkout;
  const started = await startObservation(deps);
  const answer = await deps.gateway.create({
    ...toSend(deps, checkout),
    requestId,
    reference,
    amount,
  });
  if (!answer.ok) {
    deps.log.warn({ checkoutId: checkout.id, error: answer.error }, 'create failed');
    return deps.store.change(checkout.id, (current) =>
      current.phase === 'creating' ? afterFailure(current, answer.error) : null,
    );
  }
  const { checkout: seen, png } = answer.value;
  const observation = { ...started, checkout: seen };
  if (seen.requestId !== requestId) return afterOtherAnswer(deps, checkout, observation);
  return acceptAnswer(deps, checkout, { observation, png });
}

/** A payer returns to our page first: only our own read tells whether they paid. */
function toSend({ returnPage, payBase }: CheckoutDeps, { id, request }: Checkout) {
  if (request.channel !== 'web') return request;
  // `payBase` only when this server lost its public address between two creates.
  return { ...request, returnUrl: returnPage(id) ?? request.returnUrl ?? payBase };
}

/** Another checkout, whose customer may be paying, is left alone. Recovery searches for ours. */
async function afterOtherAnswer(
  deps: CheckoutDeps,
  checkout: Checkout,
  seen: Observation,
): Promise<Checkout> {
  const about = { checkoutId: checkout.id, gatewayId: seen.checkout.id };
  deps.log.error(about, 'the gateway answered about another checkout');
  return deps.store.change(checkout.id, (current) =>
    current.phase === 'creating'
      ? { ...outcomeUnknown('in_doubt'), observation: { seen, verdict: 'another_checkout' } }
      : null,
  );
}

/** Longer than a create can take: until then recovery leaves it to the process that sent it, as long as that lives. */
export const CREATE_LEASE_MS = 25_000;

/** Delay before recovery's first search; short, because a customer waits at the counter. */
const FIRST_SEARCH_MS = 1_000;

function afterFailure({ creates }: Checkout, error: GatewayError): CheckoutUpdate {
  // The answer to a second create does not tell what became of the first.
  if (creates > 1) return outcomeUnknown(error.kind);
  switch (error.kind) {
    case 'unreachable':
      return rejected('gateway_unreachable', error.detail);
    case 'refused':
      return rejected('gateway_refused', error.message);
    case 'credentials':
      return rejected('gateway_credentials', null);
    case 'throttled':
    case 'in_doubt':
      return outcomeUnknown(error.kind);
    default:
      return assertNever(error);
  }
}

const outcomeUnknown = (error: GatewayError['kind']): CheckoutUpdate => ({
  set: { phase: 'outcome_unknown' },
  events: [{ kind: 'checkout.outcome_unknown', detail: { error } }],
  watchIn: FIRST_SEARCH_MS,
});
