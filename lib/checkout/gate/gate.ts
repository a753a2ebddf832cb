import type { CheckoutId } from '../../domain/core/ids';
import { SECOND } from '../../domain/core/durations';
import type { Clock } from '../../domain/ports/runtime';
import type { CallBudget } from '../../domain/ports/call-budget';
import { createKeyedRate, type KeyedRate, type Rate } from './keyed-rate';

/** Whose request it is. `name`: the session or the key; null: nobody knows. `address`: where it came from. */
export type Asker = {
  readonly kind: 'staff' | 'system' | 'payer';
  readonly name: string | null;
  readonly address: string;
};

/** `limit`: too much is asked, by this asker or by all. `gateway`: the gateway itself asked to slow down. */
export type Refusal = { readonly reason: 'limit' | 'gateway'; readonly retryAfterMs: number };

/**
 * Every call of the gateway that a request causes passes here, so that nobody is loud enough to blind a till: each asker
 * has a limit, and a share of the installation's calls is left to the watcher.
 */
export type Gate = {
  /** Whether the gateway may be read now about this checkout; else what is stored is the answer. */
  readonly mayRead: (asker: Asker, about: CheckoutId | 'terminals') => Promise<boolean>;
  /** Null: the request may cause so many calls that change something. Nothing was begun by one that is refused. */
  readonly refuse: (asker: Asker, calls: number) => Promise<Refusal | null>;
};

type GateDeps = {
  readonly clock: Clock;
  readonly budget: Pick<CallBudget, 'takeCallsForRequest'>;
  /** Calls per second that the whole installation allows itself. */
  readonly cap: number;
  readonly wait: (ms: number) => Promise<unknown>;
};

/**
 * Of one process, as parts of what the installation allows itself, and for each kind of asker by itself: what payers ask
 * takes nothing from tills. Many may share an address, behind a router or a proxy.
 */
const limitsFor = (cap: number) => {
  const rate = (perSecond: number, burst: number): Rate => ({
    perSecond: perSecond * cap,
    burst: Math.max(3, burst * cap),
  });
  return {
    reads: { name: rate(0.1, 0.3), address: rate(0.25, 1), all: rate(0.25, 0.5) },
    changes: { name: rate(0.5, 1), address: rate(1, 2), all: rate(1, 3) },
  };
};

/** A few presses one after the other, and thirty a minute. */
const READS_OF_CHECKOUT: Rate = { perSecond: 0.5, burst: 3 };

/** Shares of the budget that are left to whoever comes before: to the watcher, and to tills that sell. */
const LEFT_BY_STAFF = 0.25;
const LEFT_BY_OTHERS = 0.5;

/** A change waits this long for its turn before it is told to come again. */
const PATIENCE_MS = 2 * SECOND;
const ASK_EVERY_MS = 100;

/** When to come again after the budget was used up: it is full after a second. */
const COME_AGAIN_MS = SECOND;

export function createGate({ clock, budget, cap, wait }: GateDeps): Gate {
  const limits = limitsFor(cap);
  const rates = ({ name, address, all }: (typeof limits)['reads']): Rates => ({
    name: createKeyedRate(clock, name),
    address: createKeyedRate(clock, address),
    all: createKeyedRate(clock, all),
  });
  const readsOfCheckout = createKeyedRate(clock, READS_OF_CHECKOUT);
  const [reads, changes] = [rates(limits.reads), rates(limits.changes)];
  const leftBy = ({ kind }: Asker) => (kind === 'staff' ? LEFT_BY_STAFF : LEFT_BY_OTHERS);

  return {
    async mayRead(asker, about) {
      if (pass([...limitsOf(reads, asker), [readsOfCheckout, about]]) > 0) return false;
      const { isTaken } = await budget.takeCallsForRequest(1, LEFT_BY_OTHERS);
      return isTaken;
    },
    async refuse(asker, calls) {
      const limitMs = pass(limitsOf(changes, asker));
      if (limitMs > 0) return { reason: 'limit', retryAfterMs: limitMs };
      for (let waitedMs = 0; ; waitedMs += ASK_EVERY_MS) {
        const { isTaken, pausedMs } = await budget.takeCallsForRequest(calls, leftBy(asker));
        if (isTaken) return null;
        if (pausedMs > 0) return { reason: 'gateway', retryAfterMs: pausedMs };
        if (waitedMs >= PATIENCE_MS) return { reason: 'limit', retryAfterMs: COME_AGAIN_MS };
        await wait(ASK_EVERY_MS);
      }
    },
  };
}

type Rates = { readonly name: KeyedRate; readonly address: KeyedRate; readonly all: KeyedRate };

type Limit = readonly [rate: KeyedRate, key: string];

const limitsOf = ({ name, address, all }: Rates, asker: Asker): readonly Limit[] => [
  ...(asker.name === null ? [] : [[name, `${asker.kind}/${asker.name}`] as const]),
  [address, `${asker.kind}/${asker.address}`],
  [all, asker.kind],
];

/** Milliseconds to wait; 0: it is within all limits. One that is refused counts nowhere, so it takes nobody's turn. */
function pass(limits: readonly Limit[]): number {
  const longest = Math.max(...limits.map(([rate, key]) => rate.wait(key)));
  if (longest === 0) for (const [rate, key] of limits) rate.note(key);
  return longest;
}
