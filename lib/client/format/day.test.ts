import { expect, it } from 'vitest';
import { dayText, nearDay } from './day';

const today = '2026-11-30';

it('says the whole date, and the year where it is another', () => {
  expect(dayText('2026-11-02', { today, locale: 'en' })).toBe('Monday, 2 November');
  expect(dayText('2025-11-02', { today, locale: 'en' })).toBe('Sunday, 2 November 2025');
  expect(dayText('2025-11-02', { today, locale: 'ar' })).toMatch(/2 .*2025/);
});

it('knows yesterday over the end of a month and of a year', () => {
  expect(nearDay('2026-11-30', today)).toBe('today');
  expect(nearDay('2026-11-29', today)).toBe('yesterday');
  expect(nearDay('2026-11-28', today)).toBeNull();
  expect(nearDay('2026-12-31', '2027-01-01')).toBe('yesterday');
});
