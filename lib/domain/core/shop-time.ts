/** Where the shop's days begin and end, wherever somebody looks from. */
export const SHOP_ZONE = 'Asia/Dubai';

// Swedes write dates as ISO 8601 does.
const ISO = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', {
  timeZone: SHOP_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** A moment on the shop's calendar and clock: `2026-11-30` and `14:03:59`. */
export function shopTime(at: number): { day: string; clock: string } {
  const text = ISO.format(at);
  return { day: text.slice(0, 10), clock: text.slice(-8) };
}

/** The first moment of a day of the shop (`2026-11-28`), plus `days`; null for what is no day, or before 1970. */
export function shopMidnight(day: string, days: number): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number);
  const wall = Date.UTC(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + days);
  // Twice: the offset at the guess may not be that of the midnight, where clocks are put forward and back.
  const at = wall - offsetAt(wall - offsetAt(wall));
  return Number.isNaN(at) || at < 0 ? null : at;
}

/** The day of the shop that a moment belongs to, and its moments [from, to). */
export function shopDay(at: number): { day: string; from: number; to: number } {
  const { day } = shopTime(at);
  const [from, to] = [shopMidnight(day, 0), shopMidnight(day, 1)];
  if (from === null || to === null) throw new Error(`A day of the shop has no midnight: ${day}`);
  return { day, from, to };
}

/** What the shop's clock is ahead of UTC, in milliseconds. */
function offsetAt(at: number): number {
  const { day, clock } = shopTime(at);
  return Date.parse(`${day}T${clock}Z`) - Math.floor(at / 1000) * 1000;
}
