import { driverPhone } from '../../fixtures/devices';
import { expect, test } from '../../fixtures/test';

/** Lying, the code fills the height already; standing, it grows to the width. */
for (const { name, viewport, grows } of [
  { name: 'lies', viewport: { width: 1180, height: 820 }, grows: false },
  { name: 'stands', viewport: { width: 768, height: 1024 }, grows: true },
])
  test.describe(`on a tablet that ${name}`, () => {
    test.use({ viewport });

    test('amount and shop turn to the customer, and a button leads back', async ({ till }) => {
      const { checkout } = till;
      const payUrl = await till.sell(4420);
      const [before, whole] = [await checkout.cardSide(), await checkout.code(4420).boundingBox()];
      await checkout.button('faceCustomer').tap();
      await expect(checkout.button('backToTill')).toBeInViewport({ ratio: 1 });
      await expect(checkout.heading(), 'upside down for whoever stands at the till').toHaveCSS(
        'rotate',
        '180deg',
      );
      await expect(checkout.heading()).toContainText('44.20');
      await expect(checkout.heading()).toContainText(await checkout.shop(4420));
      await expect(checkout.state('waiting'), 'upright, for the till').toBeVisible();
      await expect(checkout.button('cancel')).toBeHidden();
      // The code is laid out anew in the frame after its card.
      if (grows) await expect.poll(() => checkout.cardSide()).toBeGreaterThan(before);
      else expect(await checkout.code(4420).boundingBox(), 'nobody has to aim again').toEqual(whole);
      expect(await checkout.scan(4420)).toBe(payUrl);
      await checkout.button('backToTill').tap();
      await expect(checkout.heading()).toHaveCSS('rotate', 'none');
      await expect(checkout.button('cancel')).toBeVisible();
      await expect.poll(() => checkout.code(4420).boundingBox()).toEqual(whole);
    });

    test('paid while the customer reads it, the till says so upright', async ({ till, sandbox }) => {
      const payUrl = await till.sell(4430);
      await till.checkout.button('faceCustomer').tap();
      await sandbox.pay(payUrl);
      await expect(till.checkout.state('paid')).toBeVisible();
      await expect(till.checkout.heading()).toHaveCSS('rotate', 'none');
      await expect(till.checkout.heading()).toBeFocused();
    });
  });

test.describe('on a phone', () => {
  test.use(driverPhone);

  test('there is nothing to turn: it is held out by hand', async ({ till }) => {
    await till.sell(4440);
    await expect(till.checkout.button('cantScan')).toBeVisible();
    await expect(till.checkout.button('faceCustomer')).toBeHidden();
  });
});
