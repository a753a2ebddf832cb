import 'server-only';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { PolledDto } from '../../../api/checkouts/checkout';
import type { TillExceptionListDto } from '../../../api/exceptions/exception';
import type { ProblemKind } from '../../../api/problem';
import type { CheckoutDeps } from '../../../checkout/deps';
import { type Checkout, isFreshlyRead } from '../../../domain/checkout/checkout';
import { isPayable } from '../../../domain/checkout/status';
import { asCheckoutId } from '../../../domain/core/ids';
import type { PollStore } from '../../../domain/ports/session-store';
import type { Session } from '../../../domain/ports/staff-store';
import { type ChangeFeed, sessionsOf, tillOf } from '../../adapters/change-feed';
import { answer, noContent, problem, problemOf } from '../../http/answer';
import { longPoll, type StillSo } from '../../http/long-poll';
import type { Turns } from '../../http/turns';
import { stopping } from '../../workers/stopping';
import { describeCheckout } from './describe-checkout';

/** A screen calls a read stale after 15 s, and the newest one is a few seconds old when the wait begins. */
const LEG_MS = 10_000;
/** Screens that came at one moment do not all come back at one moment. */
const JITTER_MS = 1_000;
/** Of a screen that understands that nothing has changed: it is held for another leg instead of asking again. */
const LEGS = 2;
/** Whoever has not had their turn by then hears heartbeats: a screen takes 4 s of silence for a lost network. */
const SILENT_MS = 1_500;

export type PollDeps = {
  readonly clock: CheckoutDeps['clock'];
  readonly store: Pick<
    CheckoutDeps['store'],
    'findCanceller' | 'findAcceptors' | 'findOrder' | 'markAwaited'
  >;
  readonly log: Pick<CheckoutDeps['log'], 'error'>;
  readonly polls: PollStore;
  /** What the till must hear of besides. */
  readonly mine: (session: Session) => Promise<TillExceptionListDto>;
  readonly changes: Pick<ChangeFeed, 'mark' | 'wait'>;
  readonly turns: Turns;
  /** From 0 up to 1. */
  readonly random: () => number;
};

export type Poll = {
  /** The hash of the session's token. */
  readonly tokenHash: string;
  readonly id: string;
  /** The version that the screen shows; null: none yet. */
  readonly after: number | null;
  /** What it knows of its till besides; null: it belongs to an earlier version, and asks for that elsewhere. */
  readonly mine: string | null;
  /** Aborts when the screen hangs up. */
  readonly signal: AbortSignal;
};

type Held = {
  readonly session: Session;
  readonly checkout: Checkout;
  readonly mine: Mine | null;
  /** Of the newest change that is certainly in it. */
  readonly mark: number;
};

type Look =
  | { readonly kind: 'refused'; readonly problem: ProblemKind }
  | { readonly kind: 'answer'; readonly dto: PolledDto }
  | { readonly kind: 'same'; readonly held: Held };

/** What a look follows; null: it is the first. `isOver`: it is answered whatever it shows. */
type Before = { readonly held: Held; readonly isOver: boolean; readonly isTillChanged: boolean };

/**
 * A checkout for a screen that asks again and again: at once when its version is another than `after`, else with the
 * next version, or with this one again when there is none for a while. Whoever is signed out meanwhile is told nothing
 * more: their screen asks again, and hears that. Polls take turns; one whose turn is late waits with heartbeats and is not
 * refused, since a refusal would only bring it back.
 */
export async function pollCheckout(deps: PollDeps, poll: Poll): Promise<Response> {
  const first = deps.turns(poll.signal, () => lookAt(deps, poll, null));
  // An earlier version's screen takes whatever comes late for the checkout.
  const early = await (poll.mine === null ? first : orNull(first, SILENT_MS)).catch((error: unknown) => {
    if (poll.signal.aborted) return 'left' as const;
    throw error;
  });
  if (early === 'left') return noContent();
  if (early?.kind === 'refused') return problem(early.problem);
  if (early?.kind === 'answer') return answer(early.dto);
  return longPoll(
    async (stillSo) => textOf(deps, poll, { look: early ?? (await first), stillSo }),
    (error) => {
      deps.log.error({ err: error, checkoutId: poll.id }, 'a held answer failed');
      return poll.mine === null ? null : JSON.stringify(problemOf('busy'));
    },
  );
}

async function orNull<Value>(promise: Promise<Value>, ms: number): Promise<Value | null> {
  const isDone = new AbortController();
  const late = delay(ms, null, { signal: isDone.signal }).catch(() => null);
  return Promise.race([promise, late]).finally(() => isDone.abort());
}

async function textOf(
  deps: PollDeps,
  poll: Poll,
  { look, stillSo }: { readonly look: Look; readonly stillSo: StillSo },
): Promise<string> {
  if (look.kind === 'refused') return JSON.stringify(problemOf(look.problem));
  if (look.kind === 'answer') return JSON.stringify(look.dto);
  return hold(deps, poll, { held: look.held, stillSo });
}

/** Waits leg by leg until there is something to say. Empty: the session has ended, or nobody listens any more. */
async function hold(
  deps: PollDeps,
  poll: Poll,
  { held: first, stillSo }: { readonly held: Held; readonly stillSo: StillSo },
): Promise<string> {
  const legs = poll.mine === null ? 1 : LEGS;
  let held = first;
  for (let leg = 1; ; leg += 1) {
    const woken = await wait(deps, poll, held);
    if (poll.signal.aborted) return '';
    const isOver = woken.isWoken || leg === legs || stopping().aborted;
    const look = await deps.turns(poll.signal, () => lookAt(deps, poll, { held, ...woken, isOver }));
    if (look.kind === 'refused') return '';
    if (look.kind === 'answer') return JSON.stringify(look.dto);
    ({ held } = look);
    stillSo(deps.clock.now() - (held.checkout.lastReadAt ?? 0));
  }
}

/** One leg: until a change of the checkout, its sale, the till or the session. */
async function wait(
  { changes, random }: PollDeps,
  { signal }: Poll,
  { session, checkout, mark }: Held,
): Promise<{ isWoken: boolean; isTillChanged: boolean }> {
  const enough = new AbortController();
  const request = {
    ms: LEG_MS - random() * JITTER_MS,
    signal: AbortSignal.any([signal, stopping(), enough.signal]),
    since: mark,
  };
  const till = changes.wait(tillOf(session.deviceReference), request);
  const names = [checkout.id, checkout.orderId, sessionsOf(session.staff.id)];
  const isWoken = await Promise.race([till, ...names.map((name) => changes.wait(name, request))]);
  enough.abort();
  return { isWoken, isTillChanged: await till };
}

/** Reads what the screen shows, and decides whether to tell it now. */
async function lookAt(
  deps: PollDeps,
  { tokenHash, id, ...known }: Poll,
  before: Before | null,
): Promise<Look> {
  const { polls, changes, store, clock } = deps;
  const mark = changes.mark();
  const found = await polls.find(tokenHash, asCheckoutId(id));
  if (!found) return { kind: 'refused', problem: 'signed_out' };
  const checkout = found.checkout ?? before?.held.checkout;
  if (!checkout) return { kind: 'refused', problem: 'not_found' };
  const { session, hasMoneyBeside } = found;
  // A screen waits for the outcome of a create: recovery may ask the gateway once more.
  if (!before && (checkout.phase === 'creating' || checkout.phase === 'outcome_unknown'))
    await store.markAwaited(checkout.id);
  const mine = known.mine === null ? null : await mineOf(deps, session, before);
  // A screen of a code whose read is not fresh asks at short intervals, so that it shows the first fresh one at once.
  const isOld = isPayable(checkout.phase) && !isFreshlyRead(checkout, clock.now());
  const isNew =
    checkout.version !== known.after ||
    isOld ||
    // Money for another code of its sale is no change of this one, so its version does not tell.
    (isPayable(checkout.phase) && hasMoneyBeside) ||
    (mine !== null && mine.etag !== known.mine);
  if (!isNew && !before?.isOver) return { kind: 'same', held: { session, checkout, mine, mark } };
  const beside = { ...store, hasMoneyBeside: () => Promise.resolve(hasMoneyBeside) };
  const dto = await describeCheckout({ store: beside, clock }, session, checkout);
  return { kind: 'answer', dto: mine ? { ...dto, mine: tellMine(mine, known.mine) } : dto };
}

/** What a till must hear of, and a short name of exactly that. */
export type Mine = { readonly etag: string; readonly list: TillExceptionListDto };

export const toMine = (list: TillExceptionListDto): Mine => ({
  etag: createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12),
  list,
});

/** What only time makes old is left out of the next answer; whatever else changes wakes the till. */
const mineOf = async ({ mine }: PollDeps, session: Session, before: Before | null): Promise<Mine> =>
  before?.held.mine && !before.isTillChanged ? before.held.mine : toMine(await mine(session));

const tellMine = ({ etag, list }: Mine, known: string | null): PolledDto['mine'] => ({
  etag,
  list: etag === known ? null : list,
});
