import type { Book } from '../book/book';
import { type BookEntry, bookEntrySchema, type Fact } from '../book/book-entry';
import { createFaultRules, type FaultRules } from '../faults/create-fault-rules';
import { timestamp } from '../values/timestamp';
import type { ExtraDelivery, HeldDelivery } from '../webhook/pending-delivery';
import { applyEntry } from './apply-entry';
import type { SandboxConfig } from './sandbox-config';
import { emptyState, type State } from './state';

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

/** Work that a fault put off: it happens at the first tick at or after `dueAt`, sandbox time. */
export interface PostponedCall {
  readonly dueAt: number;
  readonly run: () => void;
}

export interface World extends SandboxDeps {
  readonly state: Readonly<State>;
  readonly faults: FaultRules;
  /** Not in the book: a crash of the gateway loses them, as it would lose a request under way. */
  readonly postponed: PostponedCall[];
  /** Deliveries that are being sent right now, and the webhook that each one goes to. */
  readonly underWay: Map<string, string>;
  /** Deliveries that a fault holds back. Forgotten by a crash, as all faults are. */
  readonly held: Map<string, HeldDelivery>;
  /** Deliveries besides those of events, each sent once. */
  readonly extras: ExtraDelivery[];
  /** Sandbox time, which the control API may have shifted. */
  now(): number;
  record(fact: Fact): void;
}

export function openWorld(deps: SandboxDeps, history: readonly BookEntry[]): World {
  const state = emptyState();
  for (const entry of history) applyEntry(state, entry);
  const now = () => deps.clock() + state.clockOffsetMs;
  return {
    ...deps,
    state,
    faults: createFaultRules(),
    postponed: [],
    underWay: new Map(),
    held: new Map(),
    extras: [],
    now,
    record(fact) {
      const entry = bookEntrySchema.parse({ seq: state.seq + 1, at: timestamp(now()), ...fact });
      deps.book.append(entry);
      applyEntry(state, entry);
    },
  };
}
