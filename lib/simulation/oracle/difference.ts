/** Something that the gateway's book and ours do not agree about, or that must never be. */
export type Difference = {
  /** `I1` to `I16`, as docs/reliability.md lists them. */
  readonly invariant: string;
  readonly sentence: string;
  /** Money of a checkout that no till made: it may be learnt at leisure. */
  readonly isForeign?: boolean;
  /** The lines behind it, from either book. */
  readonly rows: readonly unknown[];
};
