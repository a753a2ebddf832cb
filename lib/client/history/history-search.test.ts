import { describe, expect, it } from 'vitest';
import { historyQuery } from '../../api/checkouts/history';
import { dayRange, readSearch, searchPath, writeSearch } from './history-search';

const nothing = { text: '', money: 'any', from: '', to: '' } as const;
const something = { text: 'Q-7F', money: 'came', from: '2026-11-01', to: '2026-11-28' } as const;

const asked = (path: string) => Object.fromEntries(new URL(path, 'http://till').searchParams);

describe('the search of the history', () => {
  it('comes back from its address as it was', () => {
    for (const fields of [nothing, something])
      expect(readSearch(new URLSearchParams(writeSearch(fields)))).toEqual(fields);
    expect(writeSearch(nothing)).toBe('');
    expect(readSearch(new URLSearchParams('money=all')).money).toBe('any');
  });

  it('asks in a form that the server reads', () => {
    expect(historyQuery.parse(asked(searchPath(nothing, null)))).toEqual({ money: 'any' });
    expect(historyQuery.parse(asked(searchPath(something, '12_chk_0a')))).toEqual({
      text: 'Q-7F',
      money: 'came',
      from: Date.UTC(2026, 9, 31, 20),
      to: Date.UTC(2026, 10, 28, 20),
      cursor: { createdAt: 12, id: 'chk_0a' },
    });
  });

  it('reads an amount typed with Arabic digits', () => {
    expect(asked(searchPath({ ...nothing, text: ' ١٢٫٥٠ ' }, null)).text).toBe('12.50');
  });

  it('includes both days, and leaves out one that is none', () => {
    expect(dayRange({ from: '2026-02-28', to: '2026-02-28' })).toEqual({
      from: Date.UTC(2026, 1, 27, 20),
      to: Date.UTC(2026, 1, 28, 20),
    });
    expect(dayRange({ from: '', to: 'soon' })).toEqual({ from: null, to: null });
  });

  it.each([
    'cursor=1',
    'cursor=x_chk_1',
    'money=all',
    'from=yesterday',
    'text=',
    'page=2',
    `text=${'x'.repeat(101)}`,
  ])('refuses %s', (query) => {
    expect(historyQuery.safeParse(Object.fromEntries(new URLSearchParams(query))).success).toBe(false);
  });
});
