import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MINOR } from '../../domain/money/money';
import { keypad, type KeypadAction, keypadAt } from './keypad';

const actionOf = (key: string): KeypadAction => {
  if (key === 'delete' || key === 'clear') return { type: key };
  return key === '.' ? { type: 'separator' } : { type: 'digits', digits: key };
};

const press = (keys: readonly string[], exponent = 2) =>
  keys.map(actionOf).reduce(keypad, keypadAt(0, exponent));

describe('typing an amount', () => {
  it.each([
    [['1', '2', '5', '0'], 1250],
    [['0', '0', '7'], 7],
    [['5', '00'], 500],
    [['1', '000'], 1000],
    [['1', '2', '5', 'delete'], 12],
    [['delete'], 0],
    [['9', 'clear', '3'], 3],
    [['1', '2', '.', '5'], 1250],
  ])('%j makes %i minor units', (keys, minor) => {
    expect(press(keys)).toMatchObject({ minor, refusal: null });
  });

  it('A17 the decimal key fixes the place, and what does not fit is refused in words', () => {
    expect(press(['1', '8', '.', '6', '0'], 3)).toMatchObject({ minor: 18_600, refusal: null });
    expect(press(['1', '2', '.', '5', '0', '5'])).toMatchObject({ minor: 1_250, refusal: 'decimals' });
    expect(press(['5', '.'], 0)).toMatchObject({ minor: 5, refusal: 'decimals' });
    expect(press(['1', '.', '.', '5'])).toMatchObject({ minor: 150, refusal: null });
  });

  it('A17 what a scanner typed ahead of the keypad is taken back with the rest of its code', () => {
    const ahead = keypad(keypadAt(0, 2), { type: 'digits', digits: '6', run: 7 });
    expect(keypad(ahead, { type: 'machine', run: 7 })).toMatchObject({ minor: 0, refusal: 'scanner' });
  });

  it('refuses a digit that would make it too large, rather than cutting another one off', () => {
    const full = Number('9'.repeat(13));
    const one = { type: 'digits', digits: '1' } as const;
    expect(keypad(keypadAt(full, 2), one)).toMatchObject({ minor: full, refusal: 'too_large' });
  });

  it('A17 is always a whole amount that the server accepts', () => {
    const action: fc.Arbitrary<KeypadAction> = fc.oneof(
      fc.record({ type: fc.constant('digits' as const), digits: fc.stringMatching(/^[0-9]{1,20}$/) }),
      fc.record({ type: fc.constantFrom('separator' as const, 'delete' as const, 'clear' as const) }),
      fc.record({ type: fc.constant('machine' as const), run: fc.integer({ min: 0, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(action), fc.constantFrom(0, 2, 3), (actions, exponent) => {
        const { minor } = actions.reduce(keypad, keypadAt(0, exponent));
        return Number.isSafeInteger(minor) && minor >= 0 && minor <= MAX_MINOR;
      }),
    );
  });
});

describe('a scanner that types into it', () => {
  const byHand = (digit: string, run: number): KeypadAction => ({ type: 'digits', digits: digit, run });

  it('A17 leaves the amount as a person had typed it', () => {
    const typed = [byHand('1', 1), byHand('2', 2), byHand('5', 3), byHand('0', 4)];
    const scanned = [byHand('6', 5), byHand('2', 5), { type: 'machine', run: 5 } as const];
    expect([...typed, ...scanned].reduce(keypad, keypadAt(0, 2))).toMatchObject({
      minor: 1_250,
      refusal: 'scanner',
    });
  });

  it('A17 leaves it so, however slowly it typed, each key a run of its own', () => {
    const typed = [...'1999'].map((digit, index) => byHand(digit, index + 1));
    const scanned = [...'62910415'].map((digit, index) => byHand(digit, index + 5));
    const machine = { type: 'machine', run: 5 } as const;
    expect(
      [...typed, ...scanned, machine].reduce<ReturnType<typeof keypadAt>>(keypad, keypadAt(0, 2)),
    ).toMatchObject({
      minor: 1_999,
      refusal: 'scanner',
    });
  });

  it('takes nothing back when it had not typed anything yet', () => {
    const actions = [byHand('7', 1), { type: 'machine', run: 2 } as const];
    expect(actions.reduce(keypad, keypadAt(0, 2))).toMatchObject({ minor: 7, refusal: 'scanner' });
  });

  it('is forgotten with the next key of a person', () => {
    const actions = [{ type: 'machine', run: 1 } as const, byHand('7', 2)];
    expect(actions.reduce(keypad, keypadAt(0, 2))).toMatchObject({ minor: 7, refusal: null });
  });
});

describe('what was written about the sale', () => {
  const noted = keypad(keypadAt(1_250, 2), { type: 'note', note: 'table 4' });
  const chosen = { type: 'replace', amount: { minor: 1_500, decimals: null } } as const;

  it('goes with Clear: the next sale is another one', () => {
    expect(keypad(noted, { type: 'clear' })).toMatchObject({ minor: 0, note: '' });
  });

  it('stays while its amount is typed again, chosen or taken back', () => {
    expect(noted).toMatchObject({ minor: 1_250, note: 'table 4' });
    expect(keypad(noted, chosen), 'a chosen amount replaces the typed one').toMatchObject({
      minor: 1_500,
      note: 'table 4',
    });
    expect(keypad(noted, { type: 'machine', run: 1 })).toMatchObject({ note: 'table 4' });
  });

  it('comes back with its amount after a reload, each in the place of nothing', () => {
    const draft = { minor: 700, decimals: 1, note: 'table 9', by: null, isEarlier: false };
    const restore = { type: 'restore', draft } as const;
    expect(keypad(keypadAt(0, 2), restore)).toMatchObject(draft);
    expect(keypad(noted, restore)).toMatchObject({ minor: 1_250, note: 'table 4' });
    expect(keypad(keypadAt(1_250, 2), restore)).toMatchObject({ minor: 1_250, note: 'table 9' });
  });
});

describe('an amount that somebody else typed', () => {
  const draft = {
    minor: 75,
    decimals: null,
    note: 'table 4',
    by: { id: 'stf_1', name: 'Counter' },
    isEarlier: false,
  };
  const theirs = keypad(keypadAt(0, 2), { type: 'restore', draft });
  const two = { type: 'digits', digits: '2', run: 1 } as const;

  it('A17 is there to be charged, and never added to: the first digit begins anew without their note', () => {
    expect(theirs).toMatchObject(draft);
    expect(keypad(theirs, two)).toMatchObject({ minor: 2, note: '', by: null });
    expect(['5', '0', '0'].map(actionOf).reduce(keypad, keypad(theirs, two))).toMatchObject({ minor: 2_500 });
  });

  it.each([
    [
      { type: 'replace', amount: { minor: 1_500, decimals: null } },
      { minor: 1_500, note: '', by: null },
    ],
    [{ type: 'separator' }, { minor: 0, decimals: 0, note: '', by: null }],
    [{ type: 'clear' }, { minor: 0, note: '', by: null }],
    [{ type: 'delete' }, { minor: 7, note: 'table 4', by: draft.by }],
    [
      { type: 'replace', amount: 'unclear' },
      { ...draft, refusal: 'unclear' },
    ],
  ] satisfies [KeypadAction, object][])('after %j', (action, after) => {
    expect(keypad(theirs, action)).toMatchObject(after);
  });

  it('A17 is whole again when it was a scanner that began', () => {
    expect(keypad(keypad(theirs, two), { type: 'machine', run: 1 })).toMatchObject(draft);
  });

  it('keeps a note that whoever is there has written, whenever they did', () => {
    const noted = keypad(theirs, { type: 'note', note: 'table 9' });
    expect(keypad(noted, two)).toMatchObject({ minor: 2, note: 'table 9', by: null });
  });

  it('does not come to digits that were typed ahead', () => {
    const ahead = keypad(keypadAt(0, 2), two);
    expect(keypad(ahead, { type: 'restore', draft })).toMatchObject({ minor: 2, note: '', by: null });
  });
});

describe('an amount that stood there before another screen', () => {
  const draft = { minor: 2, decimals: null, note: 'table 4', by: null, isEarlier: true };
  const back = keypad(keypadAt(0, 2), { type: 'restore', draft });

  it('A17 is there to be charged, and never added to: 19.99 is 19.99', () => {
    expect(back).toMatchObject(draft);
    expect(['1', '9', '9', '9'].map(actionOf).reduce(keypad, back)).toMatchObject({
      minor: 1_999,
      note: '',
      isEarlier: false,
    });
  });

  it.each([
    [
      { type: 'replace', amount: { minor: 1_500, decimals: null } },
      { minor: 1_500, note: '' },
    ],
    [{ type: 'separator' }, { minor: 0, decimals: 0, note: '' }],
    [{ type: 'clear' }, { minor: 0, note: '' }],
    [{ type: 'delete' }, { minor: 0, note: 'table 4' }],
  ] satisfies [KeypadAction, object][])('after %j', (action, after) => {
    expect(keypad(back, action)).toMatchObject({ ...after, isEarlier: false });
  });

  it('goes on after one digit of it was taken back', () => {
    const longer = keypad(keypadAt(0, 2), { type: 'restore', draft: { ...draft, minor: 215 } });
    expect(['delete', '9'].map(actionOf).reduce(keypad, longer)).toMatchObject({
      minor: 219,
      note: 'table 4',
    });
  });

  it('A17 is whole again when it was a scanner that began', () => {
    const scanned = [
      { type: 'digits', digits: '6', run: 1 },
      { type: 'machine', run: 1 },
    ] as const;
    expect(scanned.reduce<typeof back>(keypad, back)).toMatchObject(draft);
  });

  it('does not come to digits that were typed ahead', () => {
    const ahead = keypad(keypadAt(0, 2), { type: 'digits', digits: '7', run: 1 });
    expect(keypad(ahead, { type: 'restore', draft })).toMatchObject({ minor: 7, note: '', isEarlier: false });
  });
});
