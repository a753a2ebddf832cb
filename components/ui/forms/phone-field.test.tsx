import { expect, it } from 'vitest';
import { htmlOf } from '../../testing/html-of';
import { PhoneField } from './phone-field';

const fieldWith = (phone: string) =>
  htmlOf(<PhoneField label="Phone" phone={phone} onPhone={() => undefined} said={null} />, {
    language: 'ar',
  });

it('runs from left to right whatever its digits, with the number that is used below it', () => {
  const html = fieldWith('٠٥٠ ١٢٣ ٤٥٦٧');
  expect(html).toMatch(/<input[^>]*unicode-bidi:bidi-override/);
  expect(html).toMatch(/<bdi dir="ltr"[^>]*>\+971 50 123 4567<\/bdi>/);
  expect(fieldWith('٠٥٠'), 'half a number is not used').not.toContain('+971');
});
