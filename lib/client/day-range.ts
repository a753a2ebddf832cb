type Days = { from: string; to: string };

/** Midnight of a day in a date field (`2026-11-28`) on this device, plus `days`; null for an empty or a broken one. */
function midnight(day: string, days: number): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  const at = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + days).getTime();
  return Number.isNaN(at) || at < 0 ? null : at;
}

/** Two days of this device's calendar, both included, as the moments [from, to). */
export const dayRange = ({ from, to }: Days): { from: number | null; to: number | null } => ({
  from: midnight(from, 0),
  to: midnight(to, 1),
});
