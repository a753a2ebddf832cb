import 'server-only';
import type { CheckoutDeps } from '../../../checkout/deps';
import { type Checkout, isFreshlyRead } from '../../../domain/checkout/checkout';
import { isPayable } from '../../../domain/checkout/status';
import { asCheckoutId } from '../../../domain/core/ids';
import type { SessionStore } from '../../../domain/ports/session-store';
import type { Session } from '../../../domain/ports/staff-store';
import { type ChangeFeed, sessionsOf } from '../../adapters/change-feed';
import { answer, problem } from '../../http/answer';
import { longPoll } from '../../http/long-poll';
import { describeCheckout } from './describe-checkout';
import { stopping } from '../../workers/stopping';

/** A screen calls a read stale after 15 s, and the newest one is up to 2 s old when the wait begins. */
const WAIT_MS = 10_000;

type PollDeps = {
  readonly checkouts: Pick<CheckoutDeps, 'clock'> & {
    readonly store: Pick<
      CheckoutDeps['store'],
      'find' | 'findCanceller' | 'findOrder' | 'hasMoneyBeside' | 'markAwaited'
    >;
    readonly log: Pick<CheckoutDeps['log'], 'error'>;
  };
  readonly changes: Pick<ChangeFeed, 'wait'>;
  readonly sessions: Pick<SessionStore, 'find'>;
};

type Request_ = {
  readonly id: string;
  /** The version that the screen shows; null: none yet. */
  readonly after: number | null;
  /** Aborts when the screen hangs up. */
  readonly signal: AbortSignal;
};

/**
 * A checkout for a screen that asks again and again: at once when its version is another than `after`, else with the
 * next version, or with this one again when there is none for a while. Whoever is signed out meanwhile is told nothing
 * more: their screen asks again, and hears that.
 */
export async function pollCheckout(
  deps: PollDeps,
  session: Session,
  { id, after, signal }: Request_,
): Promise<Response> {
  const { store, clock, log } = deps.checkouts;
  const found = await store.find(asCheckoutId(id), session.branch.id);
  if (!found) return problem('not_found');
  // A screen waits for the outcome of a create: recovery may ask the gateway once more.
  if (found.phase === 'creating' || found.phase === 'outcome_unknown') await store.markAwaited(found.id);
  const toDto = (checkout: Checkout) => describeCheckout({ store, clock }, session, checkout);
  // A screen of a code whose read is not fresh asks at short intervals, so that it shows the first fresh one at once.
  const isOld = isPayable(found.phase) && !isFreshlyRead(found, clock.now());
  if (found.version !== after || isOld) return answer(await toDto(found));
  const next = nextVersion(deps, found, { signal, session }).then(async (checkout) =>
    checkout === null ? '' : JSON.stringify(await toDto(checkout)),
  );
  return longPoll(next, (error) => log.error({ err: error, checkoutId: found.id }, 'a held answer failed'));
}

/** Null: the session has ended. */
async function nextVersion(
  { checkouts: { store }, changes, sessions }: PollDeps,
  known: Checkout,
  { signal, session }: { readonly signal: AbortSignal; readonly session: Session },
): Promise<Checkout | null> {
  const { id, staff, branch } = session;
  const enough = new AbortController();
  const request = { ms: WAIT_MS, signal: AbortSignal.any([signal, stopping(), enough.signal]) };
  const woken = [known.id, known.orderId, sessionsOf(staff.id)];
  const waits = woken.map((name) => changes.wait(name, request));
  // A change between the caller's read and our waiting would be missed: this read comes after both.
  const current = await store.find(known.id, branch.id);
  // Money for another code of its sale is no change of this one, so its version does not tell.
  if (current?.version !== known.version || (await isOfPaidSale(store, known))) enough.abort();
  await Promise.race(waits);
  enough.abort();
  if ((await sessions.find(id)) === null) return null;
  return (await store.find(known.id, branch.id)) ?? known;
}

const isOfPaidSale = async (store: PollDeps['checkouts']['store'], checkout: Checkout): Promise<boolean> =>
  isPayable(checkout.phase) && (await store.hasMoneyBeside(checkout));
