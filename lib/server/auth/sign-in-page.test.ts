import { describe, expect, it } from 'vitest';
import { signInQuery } from '../../api/till';
import { asStaffId, type StaffId } from '../../domain/core/ids';
import { chosenOf, lastFirst } from './sign-in-page';

const id = (name: string) => asStaffId(`stf_${name}`);
const amal = id('amal');
const bashir = id('bashir');
const carla = id('carla');
const gone = id('gone');
const staff = [{ id: amal }, { id: bashir }, { id: carla }];

describe('the names of the sign-in', () => {
  it('begin with whoever was on this device last, and keep their places otherwise', () => {
    const order = (here: StaffId[]) => lastFirst(staff, here).map(({ id }) => id);
    expect(order([])).toEqual([amal, bashir, carla]);
    expect(order([carla, amal])).toEqual([carla, amal, bashir]);
    expect(order([gone, bashir]), 'whoever left the shop counts no more').toEqual([bashir, amal, carla]);
  });
});

describe('whose PIN is asked for', () => {
  it.each([
    { whose: 'nobody’s where several work', here: [], who: undefined, chosen: null },
    { whose: 'whoever was chosen', here: [], who: bashir, chosen: bashir },
    { whose: 'nobody’s when a stranger was chosen', here: [amal], who: 'stf_none', chosen: null },
    { whose: 'whoever alone uses the device', here: [carla], who: undefined, chosen: carla },
    { whose: 'nobody’s when they ask for the names', here: [carla], who: '', chosen: null },
    { whose: 'nobody’s where two use the device', here: [carla, amal], who: undefined, chosen: null },
    { whose: 'whoever is left of two', here: [gone, carla], who: undefined, chosen: carla },
  ])('$whose', ({ here, who, chosen }) => {
    expect(chosenOf(staff, here, who)).toBe(chosen);
  });

  it('of one person in the shop, always theirs', () => {
    for (const who of [undefined, '', 'stf_none']) expect(chosenOf([{ id: amal }], [], who)).toBe(amal);
    expect(chosenOf([], [], undefined)).toBeNull();
  });
});

describe('what the address says', () => {
  it('is dropped where it does not fit, and the rest counts', () => {
    const query = { who: 'stf_amal', failed: 'your till was hacked', wait: '-1', next: ['/', '/orders'] };
    expect(signInQuery.parse(query)).toEqual({ who: 'stf_amal' });
    expect(signInQuery.parse({ failed: 'sign_in_locked', wait: '61' })).toEqual({
      failed: 'sign_in_locked',
      wait: 61,
    });
  });
});
