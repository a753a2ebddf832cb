import { describe, expect, it, test } from 'vitest';
import { htmlOf } from '../testing/html-of';
import { noteBeginning, notePieces, NoteText } from './reference';

const runsOf = (note: string) =>
  notePieces(note)
    .filter(({ kind }) => kind === 'run')
    .map(({ text }) => text);

describe('a note', () => {
  it.each([
    ['شقة ٣٠٤ برج Al Noor طلب #1182، اتصل 050-1234567', ['#1182', '050-1234567']],
    ['Table 4, call 050-1234567', ['050-1234567']],
    ['اتصل +971 50 123 4567 الآن', ['+971 50 123 4567']],
    ['اتصل ٠٥٠-١٢٣٤٥٦٧', ['٠٥٠-١٢٣٤٥٦٧']],
    ['فاتورة INV-1182/3.', ['INV-1182/3']],
    ['طلب (#12)', ['#12']],
    ['طاولة 4 - 2 قهوة', []],
    ['Box of pastries', []],
  ])('%s keeps the order within %j', (note, runs) => {
    expect(runsOf(note)).toEqual(runs);
    expect(
      notePieces(note)
        .map(({ text }) => text)
        .join(''),
    ).toBe(note);
  });

  it('has each of these in an override of its own, left to right', () => {
    const html = htmlOf(<NoteText note="طلب #1182، اتصل 050-1234567" />);
    expect(html).toMatch(/<bdo dir="ltr"[^>]*>#1182<\/bdo>، اتصل <bdo dir="ltr"[^>]*>050-1234567<\/bdo>/);
  });

  it('keeps a word with a hyphen in one line', () => {
    expect(notePieces('شقة-أ طابق')).toContainEqual({ text: 'شقة-أ', kind: 'word' });
  });
});

test('of a long note the beginning stays, whatever its direction, and no character is split', () => {
  expect(noteBeginning('Villa 7', 20)).toBe('Villa 7');
  expect(noteBeginning('شقة ٣٠٤ برج Al Noor طلب', 14)).toBe('شقة ٣٠٤ برج Al…');
  expect(noteBeginning('🍰🍰🍰', 2)).toBe('🍰🍰…');
});
