import { expect, test } from 'vitest';
import { asRequestId, asStaffId } from './ids';
import { newRequestId, readRequestId } from './request-id';

const RANDOM = '0123456789abcdefghjkmnpqrs';

test('a request id tells whose order it was for, and fits what the gateway takes', () => {
  const system = asStaffId('stf_0123456789ab');
  const id = newRequestId(RANDOM, system);
  expect(id.length).toBeLessThanOrEqual(50);
  expect(readRequestId(id)).toEqual({ system });
  expect(readRequestId(newRequestId(RANDOM, null))).toEqual({ system: null });
});

test('a system whose id does not fit is not named, rather than the id being spoilt', () => {
  expect(newRequestId(RANDOM, asStaffId(`stf_${'x'.repeat(21)}`))).toBe(`qt-${RANDOM}`);
});

test.each(['', 'qt-1', `qt-${RANDOM}-`, `qt-${RANDOM}-UPPER`, `x-${RANDOM}`, `qt-${RANDOM}-a-b`])(
  '%j has not the shape of ours',
  (text) => expect(readRequestId(asRequestId(text))).toBeNull(),
);
