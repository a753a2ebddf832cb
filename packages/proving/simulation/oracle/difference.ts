/** A broken invariant: the gateway's book and ours differ, or something is stored that must never be. */
export type Difference = {
  /** `I1` to `I17`, as docs/reliability.md lists them. */
  readonly invariant: string;
  readonly sentence: string;
  /** Money of a checkout that no till made: it may be learnt at leisure. */
  readonly isExternal?: boolean;
  /** The lines behind it, from either book. */
  readonly rows: readonly unknown[];
};

const AT_LEISURE: ReadonlySet<string> = new Set(['I3', 'I9', 'I14']);

/** Refunds and external payments may be learnt at leisure; what was paid to a till may not. */
export const isUrgent = ({ invariant, isExternal = false }: Difference): boolean =>
  !isExternal && !AT_LEISURE.has(invariant);
