import { expect, type Page, type Route } from '@playwright/test';
import type { Sandbox } from '../fixtures/sandbox';
import { goodCard } from '../screens/pay-page';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

const STALE_AFTER_MS = 16_000;
/** Then all is offered that can be done without a code. */
const SLOW_AFTER_MS = 11_000;

/** A sale from the first digit to Paid. The page's clock must be one that can be moved. */
export async function tourSale(till: Till, sandbox: Sandbox, visit: Visit): Promise<void> {
  await visit('new-sale');
  await till.sale.typeAmount(1250);
  await visit('new-sale-typed');
  await till.openMenu();
  await visit('menu');
  await till.page.keyboard.press('Escape');
  await tourPreparing(till, visit);
  const payUrl = await till.checkout.scan(1250);
  await tourCode(till, visit);
  await tourNotConfirmed(till, visit);
  await sandbox.pay(payUrl, goodCard);
  await expect(till.checkout.state('paid')).toBeVisible();
  await visit('paid');
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
}

async function tourPreparing(till: Till, visit: Visit): Promise<void> {
  const letGo = await holdCharges(till.page);
  await till.sale.chargeButton(1250).tap();
  await till.page.waitForURL('**/charge/*');
  await visit('preparing');
  await till.page.clock.fastForward(SLOW_AFTER_MS);
  await expect(till.checkout.button('cancel')).toBeVisible();
  await visit('preparing-long');
  await letGo();
}

async function holdCharges(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  const address = '**/api/orders';
  await page.route(address, async (route) => {
    if (route.request().method() === 'POST') held.push(route);
    else await route.continue();
  });
  return async () => {
    for (const route of held) await route.continue();
    await page.unroute(address);
  };
}

async function tourCode(till: Till, visit: Visit): Promise<void> {
  const { checkout, page } = till;
  await expect(checkout.state('waiting')).toBeVisible();
  await visit('code');
  await checkout.button('cantScan').tap();
  await expect(checkout.dialog('scanHelpTitle')).toBeVisible();
  await visit('cant-scan');
  await page.getByRole('button', { name: till.words.moreWays }).tap();
  await visit('cant-scan-more');
  await page.keyboard.press('Escape');
  await checkout.button('cancel').tap();
  await expect(checkout.dialog('cancelTitle')).toBeVisible();
  await visit('cancel');
  await page.keyboard.press('Escape');
  // A phone has none: it is held out by hand.
  if (!(await checkout.button('faceCustomer').isVisible())) return;
  await checkout.button('faceCustomer').tap();
  await expect(checkout.button('backToTill')).toBeVisible();
  await visit('facing-customer');
  await checkout.button('backToTill').tap();
}

async function tourNotConfirmed({ page, checkout }: Till, visit: Visit): Promise<void> {
  await page.context().setOffline(true);
  await page.clock.fastForward(STALE_AFTER_MS);
  await expect(checkout.state('notConfirmed')).toBeVisible();
  await visit('not-confirmed');
  await page.context().setOffline(false);
  await expect(checkout.state('waiting')).toBeVisible();
}
