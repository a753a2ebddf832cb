import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';
import { payBySentLink } from '../../scenarios/pay-by-sent-link';

test.use(driverPhone);

test('a code that cannot be scanned is sent by SMS, which closes it first, and is paid', ({
  till,
  customer,
  sandbox,
}) => payBySentLink({ till, customer, sandbox }));

test('a number that receives no SMS is refused beside its field, and nothing is made', async ({ till }) => {
  const { page, links, words } = till;
  await till.open('/links');
  const asked: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && asked.push(new URL(request.url()).pathname));
  const made = () => asked.filter((path) => path === '/api/links');
  await links.amount().fill('12');
  const field = page.getByLabel(words.links.phone);
  for (const [phone, reason] of [
    ['Aisha', words.phoneLetters],
    ['050 123', words.phoneWrong],
    ['04 123 4567', words.phoneLandline],
  ] as const) {
    await links.fillSms({ phone });
    await links.make(1_200);
    await expect(field.locator('xpath=../..').getByRole('alert')).toContainText(reason);
    await expect(field).toBeFocused();
  }
  expect(made()).toEqual([]);

  // What only our server can tell: a landline abroad.
  await links.fillSms({ phone: '+44 20 7946 0958' });
  await links.make(1_200);
  await expect(field.locator('xpath=../..').getByRole('alert')).toContainText(words.phoneRefused);
  await expect(field).toBeFocused();
  await field.fill('+44 7700 900123');
  await expect(field.locator('xpath=../..').getByRole('alert')).toBeHidden();
});

test('what is missing for it is said below its field, which comes into view', async ({ till }) => {
  const { page, links, words } = till;
  await till.open('/links');
  await links.amount().fill('12');
  await links.fillSms({ phone: '050 123 4567' });
  const field = page.getByLabel(words.links.firstName);
  await field.fill('');
  await links.make(1_200);
  await expect(field).toBeFocused();
  await expect(field).toBeInViewport();
  await expect(field.locator('xpath=..').getByRole('alert')).toBeInViewport();
});
