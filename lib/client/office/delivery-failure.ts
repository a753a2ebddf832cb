const KINDS = [
  { kind: 'privateNetwork', sign: /network of our own/ },
  { kind: 'noAnswer', sign: /did not answer|without an answer/ },
  { kind: 'unreachable', sign: /could not be reached/ },
] as const;

type DeliveryFailure = {
  readonly kind: (typeof KINDS)[number]['kind'] | 'other';
  /** What the system calls it, as `ECONNREFUSED`; null where there is nothing to look up, but English words for it. */
  readonly code: string | null;
};

/** Why a delivery got no answer. The outbox keeps it as an English sentence, with a code behind a colon. */
export function deliveryFailure(sentence: string): DeliveryFailure {
  const kind = KINDS.find(({ sign }) => sign.test(sentence))?.kind ?? 'other';
  return { kind, code: /: ([A-Z][A-Z0-9_]+)$/.exec(sentence)?.[1] ?? null };
}
