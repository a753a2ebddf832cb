import { describe, expect, it } from 'vitest';
import { countdownText, momentText } from './time';

const at = new Date(2026, 7, 12, 9, 5, 3).getTime();
const today = new Date(2026, 7, 12).toDateString();
const nextDay = new Date(2026, 7, 13).toDateString();

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
    expect(momentText(at, { ...context, locale: 'ar' })).toMatch(/12.*09:05$/);
    expect(momentText(at, { ...context, locale: 'en', withSeconds: true })).toBe('12 Aug, 09:05:03');
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
