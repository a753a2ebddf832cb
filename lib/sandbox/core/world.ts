import type { Book } from '../book/book';
import { type BookEntry, bookEntrySchema, type Fact } from '../book/book-entry';
import { createFaultRules, type FaultRules } from '../faults/create-fault-rules';
import { timestamp } from '../values/timestamp';
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
  /** Deliveries that are being sent right now. */
  readonly underWay: Set<string>;
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
    underWay: new Set(),
    now,
    record(fact) {
      const entry = bookEntrySchema.parse({ seq: state.seq + 1, at: timestamp(now()), ...fact });
      deps.book.append(entry);
      applyEntry(state, entry);
    },
  };
}
