import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Currency, CURRENCIES, exponentOf } from '../../domain/money/currency';
import { MAX_MINOR } from '../../domain/money/money';
import { formatAmount } from './amount';
import { writtenAmount } from './written-amount';

const shownOf = (minor: number, currency: Currency) =>
  formatAmount({ amountMinor: minor, currency, locale: 'en' }).number;

/** The minor units of a number on a button, found without any of our readers. */
const minorOnButton = (number: string) => BigInt(number.replace(/[,.]/g, ''));

describe('an amount that is written into a form', () => {
  it.each([
    ['50', 'AED', 5_000],
    ['50.00', 'AED', 5_000],
    ['12.5', 'AED', 1_250],
    ['12,5', 'AED', 1_250],
    ['12.', 'AED', 1_200],
    ['.5', 'AED', 50],
    ['0.07', 'AED', 7],
    ['1234.5', 'AED', 123_450],
    ['1,234.50', 'AED', 123_450],
    [' AED 1,234.50 ', 'AED', 123_450],
    ['١٢٫٥', 'AED', 1_250],
    ['٥٠', 'AED', 5_000],
    ['۵۰٫', 'AED', 5_000],
    ['18.6', 'KWD', 18_600],
    ['50', 'KWD', 50_000],
    ['1.250', 'KWD', 1_250],
    ['50', 'JPY', 50],
    ['1,250', 'JPY', 1_250],
  ])('A17 %j in %s is %i minor units', (text, currency, minor) => {
    expect(writtenAmount(text, currency)).toEqual({ ok: true, value: minor });
  });

  it.each([
    ['', 'AED', 'zero'],
    ['0', 'AED', 'zero'],
    ['0.00', 'AED', 'zero'],
    ['12.505', 'AED', 'decimals'],
    ['12.5000', 'KWD', 'decimals'],
    ['1,234.567', 'AED', 'decimals'],
    ['12.5', 'JPY', 'decimals'],
    // A thousand, or a little more than one?
    ['1,234', 'AED', 'unclear'],
    ['1.2.50', 'AED', 'unclear'],
    ['-5', 'AED', 'unclear'],
    ['fifty', 'AED', 'unclear'],
    ['.', 'AED', 'unclear'],
    ['12', 'XXX', 'unclear'],
    ['USD 12.50', 'AED', 'other_currency'],
    ['100000000000', 'AED', 'too_large'],
  ])('%j in %s is refused: %s', (text, currency, problem) => {
    expect(writtenAmount(text, currency)).toEqual({ ok: false, error: problem });
  });

  const currency = fc.constantFrom(...CURRENCIES);

  it('A17 the button shows what is sent, whatever was written', () => {
    const pieces = fc.constantFrom(...'0123456789٠٥۵.,٫٬’ -eAD'.split(''), 'AED', 'USD', 'د.إ', '00');
    const text = fc.array(pieces, { maxLength: 14 }).map((each) => each.join(''));
    fc.assert(
      fc.property(text, currency, (written, own) => {
        const amount = writtenAmount(written, own);
        if (!amount.ok) return;
        expect(amount.value).toBeGreaterThan(0);
        expect(amount.value).toBeLessThanOrEqual(MAX_MINOR);
        expect(minorOnButton(shownOf(amount.value, own))).toBe(BigInt(amount.value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('A17 whole units and their parts mean what they mean on paper', () => {
    const written = fc.record({
      own: currency,
      whole: fc.integer({ min: 1, max: 999_999_999 }),
      part: fc.stringMatching(/^[0-9]{0,3}$/),
      mark: fc.constantFrom('.', '٫'),
    });
    fc.assert(
      fc.property(written, ({ own, whole, part, mark }) => {
        const decimals = part.slice(0, exponentOf(own));
        const text = decimals === '' ? String(whole) : `${whole}${mark}${decimals}`;
        const minor = Number(`${whole}${decimals.padEnd(exponentOf(own), '0')}`);
        expect(writtenAmount(text, own)).toEqual({ ok: true, value: minor });
      }),
    );
  });

  it('A17 is the same amount when the field has written it anew', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_MINOR }), currency, (minor, own) => {
        expect(writtenAmount(shownOf(minor, own), own)).toEqual({ ok: true, value: minor });
      }),
    );
  });
});
