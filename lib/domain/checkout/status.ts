/** The gateway's word for a checkout; UNRECOGNISED stands for any text it may use that we do not know. */
export const STATUSES = [
  'PENDING',
  'PENDING_CONFIRMATION',
  'AUTHORIZED',
  'PAID',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'CHARGEBACK',
  'UNRECOGNISED',
] as const;

export type Status = (typeof STATUSES)[number];

type StatusFacts = {
  /** The gateway reported an end: screens stop asking, the watcher slows down but does not stop. */
  readonly isEnd: boolean;
  /** Whether the customer's money moved to the shop at some time. */
  readonly money: 'none' | 'reserved' | 'taken' | 'unknown';
};

export const STATUS_FACTS: Record<Status, StatusFacts> = {
  PENDING: { isEnd: false, money: 'none' },
  PENDING_CONFIRMATION: { isEnd: false, money: 'unknown' },
  AUTHORIZED: { isEnd: false, money: 'reserved' },
  PAID: { isEnd: true, money: 'taken' },
  FAILED: { isEnd: true, money: 'none' },
  CANCELLED: { isEnd: true, money: 'none' },
  EXPIRED: { isEnd: true, money: 'none' },
  PARTIALLY_REFUNDED: { isEnd: true, money: 'taken' },
  REFUNDED: { isEnd: true, money: 'taken' },
  CHARGEBACK: { isEnd: true, money: 'taken' },
  UNRECOGNISED: { isEnd: false, money: 'unknown' },
};

export const isEnd = (status: Status): boolean => STATUS_FACTS[status].isEnd;

/** The gateway reported an end at which no money came: FAILED, CANCELLED or EXPIRED. */
export const endedUnpaid = (status: Status | null): boolean =>
  status !== null && isEnd(status) && STATUS_FACTS[status].money === 'none';

/** Reads any spelling the provider's documents use (`PAID`, `Paid`, `Partially refunded`). Never fails. */
export function parseStatus(text: string): Status {
  const constant = toConstant(text);
  return STATUSES.find((status) => status === constant) ?? 'UNRECOGNISED';
}

/** `Partially refunded`, `partially-refunded` and `PARTIALLY_REFUNDED ` are one word in the provider's documents. */
export const toConstant = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

/** Our side of a checkout. See ARCHITECTURE.md, vocabulary. */
export const PHASES = ['creating', 'open', 'rejected', 'outcome_unknown', 'cancelling', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

/** Phases in which the customer can pay, or may be able to: one such checkout per order at a time. */
export const PAYABLE_PHASES = [
  'creating',
  'open',
  'outcome_unknown',
  'cancelling',
] as const satisfies readonly Phase[];

export const isPayable = (phase: Phase): boolean => PAYABLE_PHASES.some((payable) => payable === phase);

/** The gateway has not shown a checkout for this intent yet: the create is under way, or its outcome is unknown. */
export const isCreatePending = (phase: Phase): boolean => phase === 'creating' || phase === 'outcome_unknown';
