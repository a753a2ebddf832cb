import { LONGEST_NOTE } from '../../api/limits';

/** What is chosen at a touch. Why else something goes back stands in somebody's own words. */
export const REFUND_REASONS = ['returned', 'faulty', 'wrongAmount', 'paidTwice'] as const;

export type RefundReason = (typeof REFUND_REASONS)[number];

const BETWEEN = ': ';

/** The reason as it is stored: what was chosen (null: nothing), then what was written; empty while there is none. */
export const refundNote = (chosen: string | null, words: string): string =>
  [chosen ?? '', words.trim()].filter((part) => part !== '').join(BETWEEN);

/** How many characters of own words still fit behind what was chosen. */
export const roomForWords = (chosen: string | null): number =>
  chosen === null ? LONGEST_NOTE : LONGEST_NOTE - chosen.length - BETWEEN.length;
