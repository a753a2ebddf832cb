import { expect, test } from 'vitest';
import { asOrderReference } from '../core/ids';
import { deviceOf, linkIsFor, noteOf, tillToTell } from './checkout-request';

test('the note of a sale is what was written about it, not the number that stands in for one', () => {
  const reference = asOrderReference('Q-AB12-CD34');
  const link = { channel: 'link', language: 'en', expiresIn: 60 } as const;
  expect(noteOf({ ...link, description: 'table 4' }, reference)).toBe('table 4');
  expect(noteOf({ ...link, description: 'Q-AB12-CD34' }, reference)).toBeNull();
  expect(noteOf({ channel: 'terminal', language: 'en', terminalId: '7' }, reference)).toBeNull();
});

test('the till that made a link is told of it, and shows no code of it', () => {
  const link = { channel: 'link', language: 'en', expiresIn: 60, description: 'table 4' } as const;
  const made = { ...link, deviceReference: 'till-1' };
  expect([tillToTell(made), tillToTell(link)]).toEqual(['till-1', null]);
  expect(deviceOf(made)).toBeNull();
  const code = { channel: 'qr', language: 'en', expiresIn: 15, qrSize: 512 } as const;
  expect(tillToTell({ ...code, deviceReference: 'till-2' })).toBe('till-2');
  expect(tillToTell({ ...code, deviceReference: 'api:Shop' })).toBeNull();
});

test('a link is for its customer, or else for what was written about it', () => {
  const reference = asOrderReference('Q-AB12-CD34');
  const link = { channel: 'link', language: 'en', expiresIn: 60, description: 'table 4' } as const;
  const customer = { firstName: 'Aisha', lastName: '-', email: 'a@example.test' };
  expect(linkIsFor({ ...link, customer }, reference)).toBe('Aisha');
  expect(linkIsFor({ ...link, customer: { ...customer, lastName: 'Khan' } }, reference)).toBe('Aisha Khan');
  expect(linkIsFor(link, reference)).toBe('table 4');
  expect(linkIsFor({ ...link, description: reference }, reference)).toBeNull();
});
