import { describe, expect, it } from 'vitest';
import type { DisplayState } from '../../domain/checkout/display-state';
import { beginsLastMinute, soundOfChange } from './use-state-sounds';

describe('which sound a change of state makes', () => {
  it.each([
    [null, 'waiting', 'waiting'],
    ['waiting', 'customerIsPaying', 'paying'],
    ['customerIsPaying', 'paid', 'paid'],
    ['waiting', 'paid', 'paid'],
    ['waiting', 'declined', 'notPaid'],
    ['customerIsPaying', 'declined', 'notPaid'],
    ['waiting', 'cancelled', 'notPaid'],
    ['waiting', 'expired', 'notPaid'],
    [null, 'notStarted', 'notPaid'],
    ['expired', 'heldBack', 'look'],
  ] as const)('from %s to %s: %s', (known, state, sound) => {
    expect(soundOfChange(known, state)).toBe(sound);
  });

  it('none while nothing changes, and none for a customer who goes back to the code', () => {
    const states: DisplayState[] = ['waiting', 'customerIsPaying', 'paid', 'declined'];
    for (const state of states) expect(soundOfChange(state, state)).toBe(null);
    expect(soundOfChange('customerIsPaying', 'waiting')).toBe(null);
    expect(soundOfChange('notConfirmed', 'waiting'), 'an old code that was opened').toBe(null);
  });
});

describe('the last minute', () => {
  it('begins when the countdown passes it', () => {
    expect(beginsLastMinute(61, 60)).toBe(true);
    expect(beginsLastMinute(300, 45), 'after a device looked away for a while').toBe(true);
  });

  it('has not begun before, is over after, and is no news to a screen that opens in it', () => {
    expect(beginsLastMinute(62, 61)).toBe(false);
    expect(beginsLastMinute(60, 59)).toBe(false);
    expect(beginsLastMinute(300, 0)).toBe(false);
    expect(beginsLastMinute(null, 40)).toBe(false);
    expect(beginsLastMinute(61, null)).toBe(false);
  });
});
