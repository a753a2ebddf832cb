import type { Checkout } from '../checkout/checkout';

/** Everything the sandbox knows, rebuilt from the book on every start. */
export interface State {
  seq: number;
  clockOffsetMs: number;
  lastId: bigint;
  /** In order of creation, which is the order of ids. */
  readonly checkouts: Map<string, Checkout>;
  readonly idByKey: Map<string, string>;
  readonly idByRequestId: Map<string, string>;
  readonly pendingIds: Set<string>;
}

export function emptyState(): State {
  return {
    seq: 0,
    clockOffsetMs: 0,
    lastId: 0n,
    checkouts: new Map(),
    idByKey: new Map(),
    idByRequestId: new Map(),
    pendingIds: new Set(),
  };
}
