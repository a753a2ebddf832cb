import { describe, expect, it } from 'vitest';
import { clockText, countdownText, momentText } from './format-time';

const at = new Date(2026, 7, 12, 9, 5, 3).getTime();
const today = new Date(2026, 7, 12).toDateString();
const nextDay = new Date(2026, 7, 13).toDateString();

describe('times on the till', () => {
  it('read the same in both languages', () => {
    expect(clockText(at, false)).toBe('09:05');
    expect(clockText(at, true)).toBe('09:05:03');
  });

  it('name the day only when it is not today', () => {
    expect(momentText(at, today, 'en')).toBe('09:05');
    expect(momentText(at, nextDay, 'en')).toMatch(/^12 Aug, 09:05$/);
    expect(momentText(at, nextDay, 'ar')).toMatch(/12.*09:05$/);
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
