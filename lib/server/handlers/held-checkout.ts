import 'server-only';
import { toCheckoutDto } from '../../api/checkouts/checkout';
import { type Checkout, isFreshlyRead } from '../../domain/checkout/checkout';
import type { Session } from '../../domain/ports/staff-store';
import { findForTill } from './checkouts';
import { container } from '../composition/container';
import { holdAnswer } from '../http/held-answer';
import { stopping } from '../workers/stopping';

/** A screen calls a read stale after 15 s, and the newest one is up to 2 s old when the hold begins. */
const HOLD_MS = 10_000;

/** A screen that shows old news asks again and again, so that it shows the first fresh read at once. */
export const canHold = (checkout: Checkout): boolean =>
  isFreshlyRead(checkout, container().checkout.clock.now());

type Request_ = { readonly session: Session; readonly signal: AbortSignal };

/** Answers with the next version of a checkout, or with this one again when there is none for a while. */
export function holdCheckout(known: Checkout, { session, signal }: Request_): Response {
  const { changes, log, checkout: deps } = container();
  const read = async () => {
    const enough = new AbortController();
    const signals = AbortSignal.any([signal, stopping(), enough.signal]);
    const heard = changes.desk.wait(known.id, { ms: HOLD_MS, signal: signals });
    // News between the caller's read and our waiting would be missed: this read comes after both.
    const current = await findForTill(known.id, session);
    if (current?.version !== known.version) enough.abort();
    await heard;
    const found = (await findForTill(known.id, session)) ?? known;
    return JSON.stringify(toCheckoutDto(found, { now: deps.clock.now(), shop: session.branch.name }));
  };
  return holdAnswer(read(), (error) =>
    log.error({ err: error, checkoutId: known.id }, 'a held answer failed'),
  );
}
