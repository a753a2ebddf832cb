import { expect, it } from 'vitest';
import { readSalesSearch } from './sales-search';

const beginnings = (text: string) => readSalesSearch(text, 'AED').beginnings;

it('finds a number by its beginning, with or without its marks, in any case', () => {
  for (const text of ['Q-7F3K-9', 'q7f3k9', ' 7f3k 9 ', '7F3K-9'])
    expect(beginnings(text)).toContain('Q-7F3K-9');
  expect(beginnings('7f3')).toEqual(['Q-7F3']);
  expect(beginnings('7F3K')).toEqual(['Q-7F3K']);
});

it('takes letters that no number has for the digits that they look like', () => {
  expect(beginnings('oIl2')).toEqual(['Q-0112']);
});

it('takes a Q for the mark in front and for a letter of the number', () => {
  expect(beginnings('Q7F3')).toEqual(['Q-Q7F3', 'Q-7F3']);
});

it('is no beginning where it would be that of too many numbers, or longer than any', () => {
  for (const text of ['', 'Q-', '7F', 'Q-7F', '123456789']) expect(beginnings(text)).not.toContain('Q-7F');
  expect(beginnings('7F')).toEqual([]);
  expect(beginnings('123456789')).toEqual([]);
});

it('finds an amount as people write it, in the currency of the shop alone', () => {
  const amountOf = (text: string) => readSalesSearch(text, 'AED').amountMinor;
  expect(amountOf('50')).toBe(5_000);
  expect(amountOf('AED 1,234.50')).toBe(123_450);
  expect(amountOf('١٢٫٥')).toBe(1_250);
  expect(amountOf('USD 50')).toBeNull();
  expect(amountOf('Q-7F3K')).toBeNull();
});

it('finds the whole of any other number', () => {
  expect(readSalesSearch(' qs3im5', 'AED').numbers).toEqual(['qs3im5', 'QS3IM5']);
});

it('finds a note by its words, whatever stands between them, and by the beginning of a longer one', () => {
  const wordsOf = (text: string) =>
    readSalesSearch(text, 'AED').words.map(({ word, isBeginning }) => (isBeginning ? `${word}…` : word));
  expect(wordsOf(' Order #1182 ')).toEqual(['Order…', '1182…']);
  expect(wordsOf('Table ٤')).toEqual(['Table…', '4']);
  expect(wordsOf('طاولة-12')).toEqual(['طاولة…', '12']);
  expect(wordsOf(`'; --`)).toEqual([]);
});

it('takes digits alone, in any script and with what people write between them, for a number in a note', () => {
  const numberOf = (text: string) => readSalesSearch(text, 'AED').noteNumber;
  for (const text of ['0501234567', '050-123 4567', '٠٥٠ ١٢٣٤٥٦٧'])
    expect(numberOf(text), text).toBe('0501234567');
  expect(numberOf('0501'), 'the beginning of too many').toBeNull();
  for (const text of ['Q-12345', '12345.50', 'table 12345']) expect(numberOf(text), text).toBeNull();
});
