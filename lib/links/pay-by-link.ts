import { refreshNow } from '../checkout/observe/check-checkout';
import type { LinkToken } from '../domain/core/ids';
import type { LinkedOrder, PaymentLink } from '../domain/link/payment-link';
import { isCreatePending, isPayable } from '../domain/checkout/status';
import { SECOND } from '../domain/core/durations';
import { type LinkDeps, pageRequest } from './new-link';
import { answerRequest } from '../checkout/open/open-order';
import { cancelCheckout } from '../checkout/cancel/cancel-checkout';
import { idempotentRequest, newCheckout } from '../checkout/open/new-checkout';
import { type Checkout, isWaiting, paidCheckout } from '../domain/checkout/checkout';
import { err, ok, type Result } from '../domain/core/result';

export type SeenLink = LinkedOrder & { readonly shop: string };

/**
 * What our page shows to whoever holds its address. Opens nothing, so that software that fetches the page by itself, such
 * as a preview, starts no payment. Null: there is no such page.
 */
export async function seeLink({ links, checkout }: LinkDeps, token: LinkToken): Promise<SeenLink | null> {
  const found = await links.findByToken(token);
  if (!found || found.link.kind !== 'page') return null;
  const payable = found.checkouts.find(({ phase }) => isPayable(phase));
  if (!payable) return found;
  const seen = await refreshNow(checkout, payable);
  return { ...found, checkouts: found.checkouts.map((one) => (one === payable ? seen : one)) };
}

/**
 * `waiting`: somebody is paying, or an outcome is unknown. `refused`: the gateway refused now or within the last seconds.
 * `over`: ended, expired or paid.
 */
type PayByLinkError = { readonly kind: 'not_found' | 'waiting' | 'refused' | 'over' };

/** After a refused create the next one is not sent before this time. */
const REFUSED_FOR_MS = 10_000;

/**
 * A customer presses Pay on our page: resolves to the address of the gateway's page. A checkout that is payable already is
 * used, also the code on a till; only without one, and while the link is live, a new one is opened.
 */
export async function payByLink(deps: LinkDeps, token: LinkToken): Promise<Result<string, PayByLinkError>> {
  const found = await seeLink(deps, token);
  if (!found) return err({ kind: 'not_found' });
  // A page without scripts has not told.
  if (found.link.openedAt === null) await deps.links.noteOpened(token);
  // Another code may not have ended yet.
  if (paidCheckout(found.checkouts)) return err({ kind: 'over' });
  const payable = found.checkouts.find(({ phase }) => isPayable(phase));
  if (payable) return addressOf(await whenAnswered(deps, token, payable));
  const [newest] = found.checkouts;
  const isJustRefused =
    newest?.phase === 'rejected' && deps.checkout.clock.now() - newest.createdAt < REFUSED_FOR_MS;
  return isJustRefused ? err({ kind: 'refused' }) : open(deps, found);
}

async function open(all: LinkDeps, found: SeenLink): Promise<Result<string, PayByLinkError>> {
  const { checkout: deps } = all;
  const { link, order } = found;
  const outcome = await deps.store.openByLink(
    // Each press is a request of its own: the database lets only one of them open a checkout.
    idempotentRequest(deps.random.text(128), link.madeBy.id, { token: link.token }),
    { id: link.orderId, branchId: link.branchId },
    {
      ...newCheckout(deps, pageRequest(link, order.reference, deps.clock.now())),
      byLink: link.token,
    },
  );
  switch (outcome.kind) {
    case 'not_found':
      return err({ kind: 'not_found' });
    case 'already_payable':
      return addressOf(await whenAnswered(all, link.token, outcome.checkout));
    case 'already_paid':
    case 'link_over':
      return err({ kind: 'over' });
    default: {
      const opened = await answerRequest(deps, outcome);
      return opened.ok ? checkEnd(all, link, opened.value.checkout) : err({ kind: 'refused' });
    }
  }
}

/** Whoever ended the link during the create found no checkout to cancel: it is cancelled here. */
async function checkEnd(all: LinkDeps, link: PaymentLink, { id }: Checkout) {
  const { links, checkout: deps } = all;
  const now = await links.findByToken(link.token);
  if (!now || now.link.endedAt !== null) {
    await cancelCheckout(deps, { id, staff: { id: link.madeBy.id, branchId: link.branchId } });
    return err({ kind: 'over' } as const);
  }
  const opened = now.checkouts.find((one) => one.id === id);
  return opened ? addressOf(await whenAnswered(all, link.token, opened)) : err({ kind: 'waiting' } as const);
}

function addressOf(checkout: Checkout): Result<string, PayByLinkError> {
  if (checkout.gateway && isWaiting(checkout)) return ok(checkout.gateway.redirectUrl);
  return err({ kind: checkout.phase === 'rejected' ? 'refused' : 'waiting' });
}

/** Together about as long as a phone waits for an answer. */
const MOST_WAITS = 5;
const WAIT_MS = 5 * SECOND;

/**
 * The same checkout once the outcome of its create is known, or after a while all the same: of two presses only the first
 * asks the gateway, and the second one's browser has forgotten the first.
 */
async function whenAnswered(deps: LinkDeps, token: LinkToken, asked: Checkout): Promise<Checkout> {
  let checkout = asked;
  for (let waits = 0; isCreatePending(checkout.phase) && waits <= MOST_WAITS; waits += 1) {
    // Before the read, so that no change falls between the two.
    const changed = deps.changed(asked.id, WAIT_MS);
    const seen = await seeLink(deps, token);
    checkout = seen?.checkouts.find(({ id }) => id === asked.id) ?? checkout;
    if (isCreatePending(checkout.phase) && waits < MOST_WAITS) await changed;
  }
  return checkout;
}
