import type { Checkout } from '../domain/checkout';
import { matchAnswer } from '../domain/match-answer';
import type { Observation } from '../domain/observation';
import type { CheckoutChange } from '../domain/ports/checkout-store';
import type { QrImage } from '../domain/qr-image';
import { change } from './change';
import type { Deps } from './deps';
import { rejected } from './rejected';
import { makeCode } from './make-code';
import { settle } from './settle';

export type Answer = {
  readonly observation: Observation;
  readonly png: string | null;
  readonly qrSize: number;
};

/**
 * A checkout of ours exists at the gateway: either the create answered or recovery found it.
 * It is opened only when it is what was asked and its code can be trusted; else it is closed there.
 */
export async function acceptAnswer(deps: Deps, checkout: Checkout, answer: Answer): Promise<Checkout> {
  const seen = answer.observation.checkout;
  const differing = matchAnswer({ ...checkout, gateway: null }, seen);
  const code = differing.length === 0 ? await makeCode(deps, seen, answer) : null;
  if (!code)
    return refuse(deps, checkout, {
      answer,
      reason: differing.length > 0 ? 'answer_mismatch' : 'code_unusable',
    });
  await change(deps, checkout.id, (current) => (isWaiting(current) ? opened(current, answer, code) : null));
  return settle(deps, checkout.id, answer.observation);
}

const isWaiting = ({ phase }: Checkout): boolean => phase === 'opening' || phase === 'unanswered';

function opened(current: Checkout, { observation }: Answer, qr: QrImage): CheckoutChange {
  const { id, displayId, checkoutKey, redirectUrl, shop } = observation.checkout;
  return {
    set: { phase: 'open', gateway: { id, displayId, checkoutKey, redirectUrl, shop } },
    qr,
    events: [
      {
        kind: current.phase === 'opening' ? 'checkout.opened' : 'checkout.adopted',
        detail: { gatewayId: id },
      },
    ],
    watchIn: 1_000,
  };
}

type Refusal = { readonly answer: Answer; readonly reason: 'answer_mismatch' | 'code_unusable' };

/** Nobody saw a code for it, so closing it at the gateway is tidiness: its outcome is logged, not awaited upon. */
async function refuse(deps: Deps, checkout: Checkout, { answer, reason }: Refusal): Promise<Checkout> {
  const { id } = answer.observation.checkout;
  deps.log.error(
    { checkoutId: checkout.id, gatewayId: id, reason },
    'the gateway answered with another checkout',
  );
  const changed = await change(deps, checkout.id, (current) =>
    isWaiting(current)
      ? { ...rejected(reason, null), observation: { seen: answer.observation, verdict: reason } }
      : null,
  );
  const cancelled = await deps.gateway.cancel(id);
  if (!cancelled.ok)
    deps.log.error({ checkoutId: checkout.id, gatewayId: id, error: cancelled.error }, 'cancel failed');
  return changed;
}
