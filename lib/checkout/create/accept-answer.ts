import { checkPayUrl, type GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import type { QrImage } from '../../domain/ports/qr-codec';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import type { CheckoutDeps } from '../deps';
import type { Checkout } from '../../domain/checkout/checkout';
import { matchAnswer, type Observation } from '../../domain/checkout/observation';
import type { CheckoutUpdate } from '../../domain/ports/checkout-store';
import { isCreatePending, STATUS_FACTS } from '../../domain/checkout/status';
import { adoptLate, identity, keepIdentity } from './keep-identity';
import { closeRejected, rejected } from './reject';
import { closeDuplicate } from './close-duplicate';
import { settle, settled } from '../observe/settle';

type Answer = {
  readonly observation: Observation;
  /** The gateway's picture of the code, base64; null when the answer held none. */
  readonly png: string | null;
};

/**
 * The gateway has a checkout under our request id: a create answered, or recovery or a sweep found it. It is opened only
 * when it matches what was requested and its code leads to the gateway; else it is cancelled there.
 */
export async function acceptAnswer(
  deps: CheckoutDeps,
  checkout: Checkout,
  answer: Answer,
): Promise<Checkout> {
  const { observation } = answer;
  const seen = observation.checkout;
  const differing = matchAnswer({ ...checkout, gateway: null }, seen);
  const code = differing.length === 0 ? await makeCode(deps, seen, { png: answer.png, ...checkout }) : null;
  if (!code) {
    const reason = differing.length > 0 ? 'answer_mismatch' : 'code_unusable';
    return refuse(deps, checkout, { observation, reason });
  }
  let isOpened = false;
  const current = await deps.store.change(checkout.id, (locked, siblings) => {
    isOpened = isCreatePending(locked.phase);
    return isOpened ? openedAndSettled(deps, { current: locked, siblings, observation }, code) : null;
  });
  if (isOpened) return current;
  if (!current.gateway) return adoptLate(deps, current, observation);
  if (current.gateway.id !== seen.id) return closeDuplicate(deps, current, observation);
  return settle(deps, checkout.id, observation);
}

/** In one step, so that nobody ever sees a code without its status, and a customer waits for one commit. */
function openedAndSettled(
  deps: CheckoutDeps,
  { current, siblings, observation }: Parameters<typeof settled>[1],
  code: Code,
): CheckoutUpdate {
  const open = opened(current, observation, code);
  const change = settled(deps, { current: { ...current, ...open.set }, siblings, observation });
  if (!change) return open;
  return {
    ...open,
    ...change,
    set: { ...open.set, ...change.set },
    events: [...open.events, ...change.events],
  };
}

function opened(current: Checkout, { checkout: seen }: Observation, { image }: Code): CheckoutUpdate {
  const kind = current.phase === 'creating' ? 'checkout.opened' : 'checkout.adopted';
  // Nobody has seen its code. One that is paid all the same is opened, and its money told as ever.
  const isUnwanted = current.isStopped && seen.status === 'PENDING';
  return {
    set: { phase: isUnwanted ? 'cancelling' : 'open', gateway: identity(seen) },
    ...(image && { qr: image }),
    ...(seen.notification && { notification: seen.notification }),
    events: [{ kind, detail: { gatewayId: seen.id } }],
    watchIn: 1_000,
  };
}

type Refusal = {
  readonly observation: Observation;
  readonly reason: 'answer_mismatch' | 'code_unusable';
};

/** Its code was shown to nobody and never will be: it is cancelled at the gateway. */
async function refuse(
  deps: CheckoutDeps,
  checkout: Checkout,
  { observation, reason }: Refusal,
): Promise<Checkout> {
  const { id, status } = observation.checkout;
  const about = { checkoutId: checkout.id, gatewayId: id };
  deps.log.error({ ...about, reason }, 'the gateway’s checkout differs from the request');
  const changed = await deps.store.change(checkout.id, (current) =>
    isCreatePending(current.phase)
      ? { ...rejected(reason, null), observation: { seen: observation, verdict: reason } }
      : null,
  );
  if (changed.gateway && changed.gateway.id !== id) return closeDuplicate(deps, changed, observation);
  // It was paid, whatever for: the read that follows sets the money aside and reports it.
  if (STATUS_FACTS[status].money === 'taken') {
    return closeRejected(deps, await keepIdentity(deps, changed, observation.checkout));
  }
  const cancelled = await deps.gateway.cancel(id);
  if (!cancelled.ok) deps.log.error({ ...about, error: cancelled.error }, 'cancel failed');
  // It may be paid all the same: from now on it is watched, like every checkout that ended without money.
  return keepIdentity(deps, changed, observation.checkout);
}

/** `image` null: customers of this channel follow the address and scan nothing. */
type Code = { readonly image: QrImage | null };

/** Pixels of the code of a link, which may be shown on any screen. */
const LINK_SIZE = 512;

/**
 * The code to show: the gateway's own picture when it leads to the gateway's pay pages, else the checkout's pay address
 * drawn by us. Null when that address leads elsewhere: no code may be shown then.
 */
export async function makeCode(
  { qr, payBase }: Pick<CheckoutDeps, 'qr' | 'payBase'>,
  seen: GatewayCheckout,
  { png, request, systemId }: { png: string | null } & Pick<Checkout, 'request' | 'systemId'>,
): Promise<Code | null> {
  if (!checkPayUrl(seen.redirectUrl, payBase).ok) return null;
  const size = sizeFor(request);
  if (size === null) return { image: null };
  // Our own screens scale it; another system gets the picture that it asked for.
  const isOurs = request.channel === 'qr' && systemId === null;
  const read = png === null ? null : qr.read(png, isOurs ? 'smallest' : 'as_given');
  const isUsable = read !== null && checkPayUrl(read.text, payBase).ok;
  return { image: isUsable ? read : await qr.draw(seen.redirectUrl, isOurs ? 1 : size) };
}

function sizeFor(request: CheckoutRequest): number | null {
  if (request.channel === 'qr') return request.qrSize;
  return request.channel === 'link' ? LINK_SIZE : null;
}
