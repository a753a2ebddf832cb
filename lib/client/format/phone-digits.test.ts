import { expect, it } from 'vitest';
import { phoneDigits, phoneProblem, phoneText } from './phone-digits';

it.each([
  ['050 123 4567', '971501234567'],
  ['501234567', '971501234567'],
  ['971501234567', '971501234567'],
  ['+971 50 123 4567', '971501234567'],
  ['+971 (0)50-123-4567', '971501234567'],
  ['00971 50 1234567', '971501234567'],
  ['٠٥٠ ١٢٣ ٤٥٦٧', '971501234567'],
  ['\u202a+971 50 123 4567\u202c', '971501234567'],
  ['04 123 4567', '97141234567'],
  ['+44 7700 900123', '447700900123'],
  ['0091 98765 43210', '919876543210'],
  ['', ''],
  ['  ', ''],
])('reads %j as %j', (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits);
});

// A link that goes to a stranger is worse than one that has to be typed again.
it.each([
  '050',
  '050 123 45',
  '050 123 456 789',
  '+971 50 123',
  '7700 900123 44',
  '+0501234567',
  'Mariam',
  '+',
  '12a4567890',
])('takes %j for no complete number', (typed) => {
  expect(phoneDigits(typed)).toBeNull();
});

it.each([
  ['Mariam', 'letters'],
  ['050 123 456O', 'letters'],
  ['050+1234567', 'letters'],
  ['050 123', 'incomplete'],
  ['+', 'incomplete'],
  ['04 123 4567', 'landline'],
  ['+971 2 234 5678', 'landline'],
  ['٠٤ ١٢٣ ٤٥٦٧', 'landline'],
  ['050 123 4567', null],
  ['+44 7700 900123', null],
  ['', null],
])('an SMS to %j: %j', (typed, problem) => {
  expect(phoneProblem(typed, 'sms')).toBe(problem);
});

it('a landline may have WhatsApp, half a number has none', () => {
  expect(phoneProblem('04 123 4567', 'whatsApp')).toBeNull();
  expect(phoneProblem('04 123', 'whatsApp')).toBe('incomplete');
  expect(phoneProblem('Mariam', 'whatsApp')).toBe('letters');
});

it('shows a number whole, in the groups in which it is said', () => {
  expect(phoneText('971501234567')).toBe('+971 50 123 4567');
  expect(phoneText('97141234567')).toBe('+971 4 123 4567');
  expect(phoneText('447700900123')).toBe('+447700900123');
});
