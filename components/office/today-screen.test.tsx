import { describe, expect, it } from 'vitest';
import { toTodayDto } from '@/lib/api/today';
import { noTotals } from '@/lib/domain/money/day-totals';
import { CATALOGUES, htmlOf } from '../testing/html-of';
import { Figures } from './today-screen';

/** A day on which 764.59 was taken, and two refunds of it and one of money that was set aside were sent. */
const day = toTodayDto({
  day: '2026-11-30',
  totals: {
    ...noTotals('AED'),
    taken: { count: 20, minor: 76_459 },
    refunded: { count: 2, minor: 2_500 },
    setAsideRefunded: { count: 1, minor: 2_700 },
  },
  others: [],
  undelivered: 0,
});

describe('what the day came to', () => {
  it('has beside its refunds what went back of money that was set aside, so that the bank’s list can be matched', () => {
    const html = htmlOf(<Figures day={day.day} totals={day.totals} />);
    expect(html, 'a word and a number apart').toMatch(/Set aside, refunded(<!-- -->)?: </);
    const text = html.replace(/<[^>]*>/g, ' ');
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /Refunds AED.?25.00 2 refunds Set aside, refunded: AED.?27.00 Net/,
    );
    expect(text).not.toContain(CATALOGUES.en.today.setAsideChargedBack);
  });

  it.each(['en', 'ar'] as const)('calls that the same as Sales and All payments do, in %s', (language) => {
    const { today, orders } = CATALOGUES[language];
    expect(today.setAsideRefunded).toBe(orders.total.asideRefunded);
    expect(today.setAsideChargedBack).toBe(orders.total.asideChargedBack);
    expect(today.chargedBack).toBe(orders.total.chargedBack);
  });
});
