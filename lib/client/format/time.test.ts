import { describe, expect, it } from 'vitest';
import { shopTime } from '../../domain/core/shop-time';
import { dayText } from './day';
import { countdownText, momentText } from './time';

// In Dubai, wherever this runs.
const at = Date.UTC(2026, 7, 12, 5, 5, 3);
const today = '2026-08-12';
const nextDay = '2026-08-13';

describe('times on the till', () => {
  it('read the same in both languages, to the minute or to the second', () => {
    for (const locale of ['en', 'ar'] as const) {
      expect(momentText(at, { today, locale, withSeconds: false })).toBe('09:05');
      expect(momentText(at, { today, locale, withSeconds: true })).toBe('09:05:03');
    }
  });

  it('name the day only when it is not today', () => {
    const context = { today: nextDay, withSeconds: false };
    expect(momentText(at, { ...context, locale: 'en' })).toMatch(/^12 Aug, 09:05$/);
    expect(momentText(at, { ...context, locale: 'ar' })).toBe('12 أغسطس، \u206609:05\u2069');
    expect(momentText(at, { ...context, locale: 'en', withSeconds: true })).toBe('12 Aug, 09:05:03');
  });

  it('name the year only when it is not this one', () => {
    const context = { today: '2027-01-01', withSeconds: false };
    expect(momentText(at, { ...context, locale: 'en' })).toBe('12 Aug 2026, 09:05');
    expect(momentText(at, { ...context, locale: 'ar' })).toBe('12 أغسطس 2026، \u206609:05\u2069');
  });

  it('are of the shop’s day: just after midnight it is the next one, and on the last evening the old year', () => {
    const context = { locale: 'en', withSeconds: false } as const;
    const newYear = Date.UTC(2026, 11, 31, 20);
    expect(momentText(newYear, { ...context, today: '2027-01-01' })).toBe('00:00');
    expect(momentText(newYear - 1, { ...context, today: '2027-01-01' })).toBe('31 Dec 2026, 23:59');
  });

  it('have no Latin comma in Arabic and Latin digits alone, dates as well as times, in every month', () => {
    for (let month = 0; month < 12; month += 1) {
      const moment = Date.UTC(2026, month, 12, 5, 5, 3);
      const { day } = shopTime(moment);
      for (const now of ['2026-01-01', '2027-01-01']) {
        const context = { today: now, locale: 'ar' } as const;
        for (const text of [momentText(moment, { ...context, withSeconds: true }), dayText(day, context)]) {
          expect(text).not.toContain(',');
          expect(text.match(/\p{Nd}/gu)?.join('')).toMatch(/^[0-9]+$/);
        }
      }
    }
  });

  it.each([
    [899_001, '15:00'],
    [59_000, '00:59'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
  ])('%i ms left read %s', (left, text) => {
    expect(countdownText(left)).toBe(text);
  });
});
