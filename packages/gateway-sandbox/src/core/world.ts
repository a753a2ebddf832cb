import type { Book } from '../book/book';
import { type BookEntry, bookEntrySchema, type Fact } from '../book/book-entry';
import { createFaultRules, type FaultRules } from '../faults/create-fault-rules';
import type { Checkout } from '../model/checkout';
import type { ExtraDelivery, HeldDelivery } from '../model/webhook';
import { timestamp } from '../values/timestamp';
import { applyEntry } from './apply-entry';
import { emptyState, type State } from './state';

export interface SandboxConfig {
  /** Origin of the pay pages as the payer's phone sees it, without a slash at the end. */
  readonly payBaseUrl: string;
  /** Without credentials any non-empty pair is accepted. */
  readonly credentials?: { readonly key: string; readonly secret: string };
  readonly pid?: number;
}

export interface SandboxDeps {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly book: Book;
  /** Sends a webhook and gives the HTTP status of the answer; rejects when there is none. */
  readonly send: (request: Request) => Promise<number>;
  /** A square PNG with `size` pixels a side that reads as `text`, in base64. */
  readonly drawQr: (text: string, size: number) => string;
  readonly config: SandboxConfig;
}

/** A call delayed by a fault: it runs at the first tick at or after `dueAt`, sandbox time. */
interface PostponedCall {
  readonly dueAt: number;
  readonly run: () => void;
}

export interface World extends SandboxDeps {
  /** On whose behalf a call of the merchant API acts. */
  readonly merchant?: string | undefined;
  readonly state: Readonly<State>;
  readonly faults: FaultRules;
  /** Not in the book: a crash loses them, like any request in progress. */
  readonly postponed: PostponedCall[];
  /** Deliveries in progress, each with its webhook. */
  readonly underWay: Map<string, string>;
  /** Deliveries that a fault holds back. A crash loses them, like all faults. */
  readonly held: Map<string, HeldDelivery>;
  /** Deliveries besides those of events, each sent once. */
  readonly extras: ExtraDelivery[];
  /** Called with each checkout that was made or has changed. */
  readonly watchers: Set<(checkout: Checkout) => void>;
  /** Sandbox time, which the control API may have shifted. */
  now(): number;
  record(fact: Fact): void;
}

export function openWorld(deps: SandboxDeps, history: readonly BookEntry[]): World {
  const state = emptyState();
  for (const entry of history) applyEntry(state, entry);
  const watchers: World['watchers'] = new Set();
  const now = () => deps.clock() + state.clockOffsetMs;
  return {
    ...deps,
    state,
    faults: createFaultRules(),
    postponed: [],
    underWay: new Map(),
    held: new Map(),
    extras: [],
    watchers,
    now,
    record(fact) {
      const entry = bookEntrySchema.parse({ seq: state.seq + 1, at: timestamp(now()), ...fact });
      deps.book.append(entry);
      const id = checkoutOf(entry);
      const before = state.checkouts.get(id);
      applyEntry(state, entry);
      const after = state.checkouts.get(id);
      if (after && after !== before) for (const watch of watchers) watch(after);
    },
  };
}

function checkoutOf(entry: BookEntry): string {
  if (entry.kind === 'created') return entry.checkout.id;
  return 'checkoutId' in entry ? entry.checkoutId : '';
}

/** Milliseconds, then 20 random bits; never below an id already given, so that ids sort by creation. */
export function newId(world: World, after = world.state.lastId): string {
  const [high = 0, middle = 0, low = 0] = world.random(3);
  const random20 = ((high << 16) | (middle << 8) | low) & 0xfffff;
  const candidate = BigInt(world.now()) * 2n ** 20n + BigInt(random20);
  return (candidate > after ? candidate : after + 1n).toString();
}

/** Six characters, short enough to read out. */
export function newDisplayId({ random }: World): string {
  return Array.from(random(6), (byte) => (byte % 36).toString(36).toUpperCase()).join('');
}
