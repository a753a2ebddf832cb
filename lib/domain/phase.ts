/** Our side of a checkout. See ARCHITECTURE.md, vocabulary. */
export const PHASES = ['opening', 'open', 'rejected', 'unanswered', 'closing', 'closed'] as const;

export type Phase = (typeof PHASES)[number];

/** Phases in which the customer can pay, or may be able to: one such checkout per order at a time. */
export const PAYABLE_PHASES = [
  'opening',
  'open',
  'unanswered',
  'closing',
] as const satisfies readonly Phase[];

export const isPayable = (phase: Phase): boolean => PAYABLE_PHASES.some((payable) => payable === phase);
