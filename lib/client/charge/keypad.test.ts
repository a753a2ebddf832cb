import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MINOR } from '../../domain/money/money';
import { keypad, type KeypadAction } from './keypad';

const press = (...keys: string[]) =>
  keys.reduce((minor, key) => {
    if (key === 'delete' || key === 'clear') return keypad(minor, { type: key });
    return keypad(minor, { type: 'digits', digits: key });
  }, 0);

describe('typing an amount', () => {
  it.each([
    [['1', '2', '5', '0'], 1250],
    [['0', '0', '7'], 7],
    [['5', '00'], 500],
    [['1', '000'], 1000],
    [['1', '2', '5', 'delete'], 12],
    [['delete'], 0],
    [['9', 'clear', '3'], 3],
  ])('%j makes %i minor units', (keys, minor) => {
    expect(press(...keys)).toBe(minor);
  });

  it('ignores a digit that would make it too large, rather than cutting another one off', () => {
    const full = Number('9'.repeat(13));
    expect(keypad(full, { type: 'digits', digits: '1' })).toBe(full);
  });

  it('A17 is always a whole amount that the server accepts', () => {
    const action: fc.Arbitrary<KeypadAction> = fc.oneof(
      fc.record({ type: fc.constant('digits' as const), digits: fc.stringMatching(/^[0-9]{1,20}$/) }),
      fc.constant({ type: 'delete' as const }),
      fc.constant({ type: 'clear' as const }),
    );
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const minor = actions.reduce(keypad, 0);
        return Number.isSafeInteger(minor) && minor >= 0 && minor <= MAX_MINOR;
      }),
    );
  });
});
