import { describe, expect, it } from 'vitest';
import { payEntries } from '../testing/bodies';
import { readPayForm } from './pay-form';

const now = Date.parse('2026-11-21T10:00:00Z');
const read = (changes: Record<string, string> = {}) =>
  readPayForm(new URLSearchParams(payEntries(changes)), now);

describe('the pay form', () => {
  it.each([
    {},
    { cardNumber: '4012-8888-8888-1881' },
    { cardNumber: '٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', expiryDate: '١٢/٢٥', cvv: '١٠٠' },
    { expiryDate: '11/26' },
    { expiryDate: '1 / 2031' },
    { expiryDate: '0131' },
    { cvv: '1234' },
  ])('takes %j', (changes) => {
    expect(read(changes).ok).toBe(true);
  });

  it.each([
    [{ cardNumber: '' }, 'cardNumber', 'numberMissing'],
    [{ cardNumber: '4242 4242 4242 4241' }, 'cardNumber', 'numberWrong'],
    [{ cardNumber: '4242' }, 'cardNumber', 'numberWrong'],
    [{ cardNumber: '5105 1051 0510 5100' }, 'cardNumber', 'numberNotATestCard'],
    [{ expiryDate: '' }, 'expiryDate', 'expiryMissing'],
    [{ expiryDate: '13/30' }, 'expiryDate', 'expiryWrong'],
    [{ expiryDate: '10/26' }, 'expiryDate', 'expiryPast'],
    [{ expiryDate: '11/25' }, 'expiryDate', 'expiryPast'],
    [{ cvv: '' }, 'cvv', 'cvvMissing'],
    [{ cvv: '12' }, 'cvv', 'cvvWrong'],
    [{ nameOnCard: ' ' }, 'nameOnCard', 'nameMissing'],
    [{ nameOnCard: 'x'.repeat(101) }, 'nameOnCard', 'nameTooLong'],
    [{ terms: '' }, 'terms', 'termsMissing'],
  ])('refuses %j', (changes, field, word) => {
    expect(read(changes)).toEqual({ ok: false, error: [{ field, word }] });
  });
});
