import { expect, test } from 'vitest';
import { asOrderReference } from '../core/ids';
import { noteOf } from './checkout-request';

test('the note of a sale is what was written about it, not the number that stands in for one', () => {
  const reference = asOrderReference('Q-AB12-CD34');
  const link = { channel: 'link', language: 'en', expiresIn: 60 } as const;
  expect(noteOf({ ...link, description: 'table 4' }, reference)).toBe('table 4');
  expect(noteOf({ ...link, description: 'Q-AB12-CD34' }, reference)).toBeNull();
  expect(noteOf({ channel: 'terminal', language: 'en', terminalId: '7' }, reference)).toBeNull();
});
