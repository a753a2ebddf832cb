import type { Subscription } from './subscription';

export const rhythmNames = [
  'DAY',
  'WEEK',
  'TWO_WEEKS',
  'MONTH',
  'TWO_MONTHS',
  'THREE_MONTHS',
  'SIX_MONTHS',
  'YEAR',
] as const;

type Rhythm = Pick<Subscription, 'period' | 'periodUnit'>;

/** How a request names a rhythm, and how an answer does. */
export const rhythms: Readonly<Record<(typeof rhythmNames)[number], Rhythm>> = {
  DAY: { period: 1, periodUnit: 'days' },
  WEEK: { period: 1, periodUnit: 'weeks' },
  TWO_WEEKS: { period: 2, periodUnit: 'weeks' },
  MONTH: { period: 1, periodUnit: 'months' },
  TWO_MONTHS: { period: 2, periodUnit: 'months' },
  THREE_MONTHS: { period: 3, periodUnit: 'months' },
  SIX_MONTHS: { period: 6, periodUnit: 'months' },
  YEAR: { period: 12, periodUnit: 'months' },
};
