import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import { BY_HAND_MS } from '../../screens/sale-screen';

const byHand = { delay: BY_HAND_MS };

/** As long as somebody looks at Paid before they type on; Enter means nothing in the first second and a half. */
const SEEN_PAID_MS = 2_000;

/** An Enter that follows another at once is a scanner's, and presses nothing. */
async function pressByHand(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(BY_HAND_MS);
  await page.keyboard.press(key);
}

test.describe('a real keyboard does everything', () => {
  test('digits type the amount, Backspace and Escape correct it, Enter charges', async ({
    till,
    sandbox,
  }) => {
    const { keyboard } = till.page;
    await keyboard.type('12509', byHand);
    await expect(till.sale.amount(12509)).toBeVisible();
    await keyboard.press('Backspace');
    await expect(till.sale.amount(1250)).toBeVisible();
    await till.menuButton().focus();
    await keyboard.press('Escape');
    await expect(till.sale.amount(1250), 'Escape may mean the sheet behind a button').toBeVisible();
    await keyboard.type('0', byHand);
    await expect(till.sale.amount(12500)).toBeVisible();
    await keyboard.press('Escape');
    await expect(till.sale.amount(0)).toBeVisible();
    await keyboard.press('Enter');
    await expect(till.sale.amount(0), 'nothing to charge yet').toBeVisible();
    await keyboard.type('1180', byHand);
    await keyboard.press('Enter');
    await till.checkout.scan(1180);
    const created = await sandbox.createdBy(await till.device());
    expect(created).toEqual([expect.objectContaining({ amount: '11.80' })]);
  });

  test('a code is cancelled with Tab and Enter, and Escape keeps it', async ({ till }) => {
    const { keyboard } = till.page;
    await keyboard.type('1190', byHand);
    await keyboard.press('Enter');
    await expect(till.checkout.state('waiting')).toBeVisible();
    await till.checkout.reachWithTab('cancel');
    await pressByHand(till.page, 'Enter');
    await expect(till.checkout.dialog('cancelTitle')).toBeVisible();
    await pressByHand(till.page, 'Escape');
    await expect(till.checkout.dialog('cancelTitle')).toBeHidden();
    await expect(till.checkout.button('cancel'), 'the focus comes back').toBeFocused();
    await pressByHand(till.page, 'Enter');
    await till.checkout.reachWithTab('confirmCancel');
    await expect(till.checkout.button('confirmCancel')).toBeEnabled();
    await pressByHand(till.page, 'Enter');
    await expect(till.checkout.state('cancelled')).toBeVisible();
  });

  test('the focus is where the work is, from the amount to the next sale', async ({ till, sandbox }) => {
    const { keyboard } = till.page;
    const { checkout } = till;
    const press = (key: string) => pressByHand(till.page, key);
    await expect(till.sale.amount(0)).toBeFocused();
    await keyboard.type('1165', byHand);
    await press('Enter');
    const payUrl = await checkout.scan(1165);
    await expect(checkout.heading()).toBeFocused();
    await checkout.reachWithTab('cantScan');
    await press('Enter');
    await expect(checkout.dialog('scanHelpTitle')).toBeVisible();
    await press('Escape');
    await expect(checkout.button('cantScan')).toBeFocused();
    await checkout.reachWithTab('faceCustomer');
    for (const wayBack of ['Enter', 'Escape']) {
      await press('Enter');
      await expect(checkout.button('backToTill')).toBeFocused();
      await press(wayBack);
      await expect(checkout.button('faceCustomer'), `after ${wayBack}`).toBeFocused();
    }
    await checkout.reachWithTab('checkNow');
    const checked = till.page.waitForResponse('**/check');
    await press('Enter');
    await checked;
    await expect(
      till.page.getByRole('button', { name: 'Just checked: not paid yet' }),
      'it answers',
    ).toBeFocused();
    await expect(checkout.button('checkNow')).toBeEnabled();
    await expect(checkout.button('checkNow'), 'it was busy and is still the one').toBeFocused();
    await sandbox.pay(payUrl);
    await expect(checkout.state('paid')).toBeVisible();
    await expect(checkout.heading()).toBeFocused();
    await till.page.waitForTimeout(SEEN_PAID_MS);
    await press('Enter');
    await expect(till.sale.amount(0)).toBeFocused();
  });

  test('on Paid the next digits begin the next sale, and Enter is New sale, but not at once', async ({
    till,
    sandbox,
  }) => {
    const { keyboard } = till.page;
    for (const next of ['digits', 'Enter']) {
      await sandbox.pay(await till.sell(1170));
      await expect(till.checkout.state('paid')).toBeVisible();
      await keyboard.press('Enter');
      await expect(
        till.checkout.state('paid'),
        'whoever meant the screen before changes nothing',
      ).toBeVisible();
      await till.page.waitForTimeout(SEEN_PAID_MS);
      await (next === 'Enter' ? keyboard.press('Enter') : keyboard.type('1160', byHand));
      await expect(till.sale.amount(next === 'Enter' ? 0 : 1160)).toBeVisible();
      if (next === 'digits') await keyboard.press('Escape');
    }
  });

  test('G06 Arabic and Persian digits mean the same', async ({ till }) => {
    for (const digits of ['١٢٥٠', '۱۲۵۰']) {
      await till.sale.typeOnKeyboard(digits);
      await expect(till.sale.amount(1250)).toBeVisible();
      await expect(till.sale.chargeButton(1250)).toBeEnabled();
      await till.page.keyboard.press('Escape');
      await expect(till.sale.amount(0)).toBeVisible();
    }
  });

  test('A17 the decimal key fixes the place, and what does not fit says so', async ({ till }) => {
    const { keyboard } = till.page;
    await keyboard.type('12.5', byHand);
    await expect(till.sale.amount(1250)).toBeVisible();
    await keyboard.type('05', byHand);
    await expect(till.sale.amount(1250)).toBeVisible();
    await expect(till.sale.refusal('AED has 2 decimals')).toBeVisible();
    await till.sale.paste('AED 1,234.50');
    await expect(till.sale.amount(123_450)).toBeVisible();
    await till.sale.paste('1,234');
    await expect(till.sale.refusal('not clear which amount')).toBeVisible();
    await expect(till.sale.amount(123_450)).toBeVisible();
  });

  test('a PIN is typed without touching the screen', async ({ strangeTill: till, person }) => {
    await till.signIn.open(till.url);
    await till.signIn.choose(person.name);
    await till.page.keyboard.type(person.pin, byHand);
    await expect(till.sale.amount(0)).toBeVisible();
  });
});
