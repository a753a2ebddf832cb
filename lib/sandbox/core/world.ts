import type { Book } from '../book/book';
import type { BookEntry, Fact } from '../book/book-entry';
import { timestamp } from '../values/timestamp';
import { applyEntry } from './apply-entry';
import type { SandboxConfig } from './sandbox-config';
import { emptyState, type State } from './state';

export interface SandboxDeps {
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly book: Book;
  readonly config: SandboxConfig;
}

export interface World extends SandboxDeps {
  readonly state: Readonly<State>;
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
    now,
    record(fact) {
      const entry: BookEntry = { seq: state.seq + 1, at: timestamp(now()), ...fact };
      deps.book.append(entry);
      applyEntry(state, entry);
    },
  };
}
