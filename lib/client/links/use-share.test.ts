import { expect, it } from 'vitest';
import { smsHref, whatsAppHref } from './use-share';

const letter = { message: 'Pay AED 12.50 to Café & Co:', address: 'https://pay.example/checkout/1' };
const TEXT = 'Pay%20AED%2012.50%20to%20Caf%C3%A9%20%26%20Co%3A%20https%3A%2F%2Fpay.example%2Fcheckout%2F1';

it('writes to the number that was typed', () => {
  expect(whatsAppHref({ ...letter, phone: '971501234567' })).toBe(`https://wa.me/971501234567?text=${TEXT}`);
  expect(smsHref({ ...letter, phone: '971501234567' })).toBe(`sms:+971501234567?&body=${TEXT}`);
});

it('leaves it to the other app whom to write to where none was typed', () => {
  expect(whatsAppHref(letter)).toBe(`https://wa.me/?text=${TEXT}`);
  expect(smsHref(letter)).toBe(`sms:?&body=${TEXT}`);
});
