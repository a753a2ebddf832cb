import { describe, expect, it } from 'vitest';
import { shopDay, shopMidnight, shopTime } from './shop-time';

// 30 November, half past midnight in Dubai; still the 29th in London and New York.
const LATE = Date.UTC(2026, 10, 29, 20, 30, 5);

describe('the shop’s calendar', () => {
  it('is that of Dubai, whatever this machine’s is', () => {
    expect(shopTime(LATE)).toEqual({ day: '2026-11-30', clock: '00:30:05' });
    expect(shopTime(Date.UTC(2026, 11, 31, 20))).toEqual({ day: '2027-01-01', clock: '00:00:00' });
  });

  it('begins its days at midnight there', () => {
    expect(shopMidnight('2026-11-30', 0)).toBe(Date.UTC(2026, 10, 29, 20));
    expect(shopMidnight('2026-02-28', 1)).toBe(Date.UTC(2026, 1, 28, 20));
  });

  it('puts a moment in its day, of which midnight is the first and the next midnight none', () => {
    const midnight = Date.UTC(2026, 10, 29, 20);
    const day = { day: '2026-11-30', from: midnight, to: midnight + 86_400_000 };
    expect(shopDay(LATE)).toEqual(day);
    expect(shopDay(midnight)).toEqual(day);
    expect(shopDay(midnight - 1)).toMatchObject({ day: '2026-11-29', to: midnight });
  });

  it.each(['', 'soon', '2026-1-1', '1969-12-31'])('knows no day %j', (day) => {
    expect(shopMidnight(day, 0)).toBeNull();
  });
});
