/** What does not add up in the event log; `where` is an order's id or an anchor's day. */
export type LogFault = { readonly kind: 'chain' | 'anchor'; readonly where: string };

/** The append-only log of every order, as a whole. */
export type EventLog = {
  /** Every chain and every anchor recomputed. Empty: nothing was changed, removed or put in between. */
  verify(): Promise<readonly LogFault[]>;
  /** Keeps a digest over the heads of all chains under today's date (UTC); a second one of a day is not made. */
  anchor(): Promise<void>;
};
