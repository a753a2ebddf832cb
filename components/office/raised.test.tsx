import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { ExceptionListDto, PinGuessesDto } from '@/lib/api/exceptions/exception';
import { ALARM_KINDS } from '@/lib/domain/ports/alarms';
import type { TillDto } from '@/lib/api/till';
import { ExceptionsScreen } from './exceptions-screen';
import { CATALOGUES, htmlOf } from '../testing/html-of';
import { NeedsYou } from './needs-you';

const TILL: TillDto = {
  staff: { id: 'stf_1', name: 'Mariam', role: 'manager' },
  shop: 'Corner Shop',
  currency: 'AED',
  refundLimitMinor: 0,
  largestSaleMinor: null,
  paidReturnS: null,
  gatewayEnv: 'sandbox',
};

const LANGUAGES = ['en', 'ar'] as const;

/** What a manager reads of it. */
function textOf(locale: (typeof LANGUAGES)[number], content: ReactNode): string {
  const html = htmlOf(content, { language: locale, till: TILL, path: '/exceptions' });
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ');
}

const QUIET: ExceptionListDto = { exceptions: [], guesses: [] };
const raised = ALARM_KINDS.map((kind, index) => ({ kind, raisedAt: 0, detail: `position ${index + 41}` }));
const guess = (change: Partial<PinGuessesDto>): PinGuessesDto => ({
  inARow: 7,
  lastAt: 0,
  staffName: null,
  till: null,
  address: '192.0.2.9',
  ...change,
});
const guesses = [
  guess({}),
  guess({ till: 'Till 3', inARow: 8 }),
  guess({ till: 'Till 4', staffName: 'Amira', inARow: 9 }),
];

describe.each(LANGUAGES)('a manager in %s', (locale) => {
  const { office, today } = CATALOGUES[locale];
  const screen = (open: ExceptionListDto, alarms: typeof raised) =>
    textOf(locale, <ExceptionsScreen seeds={{ open, resolved: QUIET }} alarmSeed={{ alarms }} />);
  const home = (open: ExceptionListDto, alarms: typeof raised, undelivered = 0) =>
    textOf(locale, <NeedsYou openSeed={open} alarmSeed={{ alarms }} undelivered={undelivered} />);

  it('reads every alarm with what to tell whoever looks after the server', () => {
    const text = screen(QUIET, raised);
    for (const { kind, detail } of raised) {
      for (const word of [office.alarm[kind].title, office.alarm[kind].more, detail])
        expect(text).toContain(word);
      expect(home(QUIET, raised)).toContain(office.alarm[kind].title);
    }
    expect(text, 'and not that all is well').not.toContain(office.none);
    expect(home(QUIET, raised)).not.toContain(office.none);
  });

  it('reads where PINs are guessed, by whom and how often', () => {
    const text = screen({ ...QUIET, guesses }, []);
    for (const word of [office.guesses.title, '192.0.2.9', 'Till 3', 'Till 4', 'Amira'])
      expect(text).toContain(word);
    for (const { inARow } of guesses) expect(text).toContain(String(inARow));
    expect(text).not.toContain(office.none);
    expect(home({ ...QUIET, guesses }, [])).toContain(office.guesses.title);
  });

  it('reads how many messages did not reach another system, and that alone is not well', () => {
    for (const [undelivered, number] of [
      [7, '7'],
      [99, '99'],
      [100, '99'],
    ] as const) {
      const text = home(QUIET, [], undelivered);
      expect(text).toContain(number);
      expect(text).not.toContain('100');
      expect(text).not.toContain(office.none);
    }
    expect(home(QUIET, [], 99)).not.toBe(home(QUIET, [], 100));
  });

  it('reads that all is well when it is', () => {
    expect(screen(QUIET, [])).toContain(office.none);
    expect(home(QUIET, [])).toContain(today.look);
    expect(home(QUIET, [])).toContain(office.none);
  });
});
