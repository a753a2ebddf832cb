import type { Subscription } from './subscription';

type Schedule = Pick<Subscription, 'startDate' | 'sendOnHour' | 'period' | 'periodUnit'>;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const startOf = ({ startDate, sendOnHour }: Schedule): number =>
  Date.parse(startDate) + sendOnHour * hourMs;

/** The first moment at which it is over; undefined when it has no end. The last day belongs to it. */
export const endOf = ({ endDate }: Subscription): number | undefined =>
  endDate === undefined ? undefined : Date.parse(endDate) + dayMs;

/** The first moment after `after` at which a payment is asked for. */
export function nextAfter(schedule: Schedule, after: number): number {
  for (let turn = earliestTurn(schedule, after); ; turn += 1) {
    const due = turnAt(schedule, turn);
    if (due > after) return due;
  }
}

const averageMs = { days: dayMs, weeks: 7 * dayMs, months: 30.5 * dayMs };

/** No turn before this one is after `after`: months differ from their average by less than one turn. */
function earliestTurn(schedule: Schedule, after: number): number {
  const turns = (after - startOf(schedule)) / (averageMs[schedule.periodUnit] * schedule.period);
  return Math.max(0, Math.floor(turns) - 1);
}

function turnAt(schedule: Schedule, turn: number): number {
  const start = startOf(schedule);
  const { period, periodUnit } = schedule;
  if (periodUnit !== 'months') return start + turn * period * averageMs[periodUnit];
  const first = new Date(start);
  const month = first.getUTCMonth() + turn * period;
  // The 31st becomes the last day of a shorter month.
  const days = new Date(Date.UTC(first.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = Math.min(first.getUTCDate(), days);
  return Date.UTC(first.getUTCFullYear(), month, day, first.getUTCHours());
}
