const KINDS = [
  { kind: 'privateNetwork', sign: /network of our own/ },
  { kind: 'noAnswer', sign: /did not answer|without an answer/ },
  { kind: 'refused', sign: /: ECONNREFUSED$/ },
  { kind: 'noSuchName', sign: /: (ENOTFOUND|EAI_AGAIN|EAI_NONAME)$/ },
  { kind: 'certificate', sign: /: (ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)\w+$/ },
  { kind: 'unreachable', sign: /could not be reached/ },
] as const;

export type DeliveryFailure = {
  readonly kind: (typeof KINDS)[number]['kind'] | 'error' | 'other';
  /** What whoever looks after the other system looks it up by, as `ECONNREFUSED`; null: only English words for it. */
  readonly code: string | null;
};

type Outcome = {
  readonly state: string;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
};

/**
 * Why a delivery did not succeed. The outbox keeps it as an English sentence, with a code behind a colon. Null: it did, or
 * nobody knows.
 */
export function deliveryFailure({ state, lastStatus, lastFailure }: Outcome): DeliveryFailure | null {
  if (state === 'delivered') return null;
  if (lastStatus !== null) return { kind: 'error', code: `HTTP ${lastStatus}` };
  if (lastFailure === null) return null;
  const kind = KINDS.find(({ sign }) => sign.test(lastFailure))?.kind ?? 'other';
  return { kind, code: /: ([A-Z][A-Z0-9_]+)$/.exec(lastFailure)?.[1] ?? null };
}
