import { expect, test } from 'vitest';
import { signInBody } from './till';

test.each(['stf_\u0000', '\ud800'])(
  'a person that no database can hold is refused before it is asked: %j',
  (staffId) => {
    expect(signInBody.safeParse({ staffId, pin: '271828' }).success).toBe(false);
    expect(signInBody.safeParse({ staffId: 'stf_demo', pin: '271828' }).success).toBe(true);
  },
);
