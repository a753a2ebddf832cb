import type { Route } from '@playwright/test';
import { expect, test } from '../../fixtures/test';
import type { Sandbox } from '../../fixtures/sandbox';
import type { Till } from '../../screens/till';

type Sale = { readonly till: Till; readonly sandbox: Sandbox };

async function expectPaidOnce({ till, sandbox }: Sale, payUrl: string): Promise<void> {
  await sandbox.pay(payUrl);
  await expect(till.checkout.state('paid')).toBeVisible();
  expect(await sandbox.createdBy(await till.device())).toHaveLength(1);
  expect(await sandbox.paidFor(await sandbox.createdAt(payUrl))).toHaveLength(1);
}

const CHARGE = '**/api/orders';

/** Lets the charges through to the server but keeps its answers; resolves when one has been made. */
function holdAnswer(till: Till): Promise<void> {
  return new Promise((resolve) => {
    const hold = async (route: Route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      resolve();
    };
    void till.page.route(CHARGE, hold);
  });
}

test.describe('the same sale goes on', () => {
  test('A05 after a reload before the server heard of it', async ({ till, sandbox }) => {
    await till.page.route(CHARGE, (route) => route.abort());
    await till.sale.charge(6020);
    await till.page.waitForURL('**/charge/*');
    await till.page.unroute(CHARGE);
    await till.reload();
    const payUrl = await till.checkout.scan(6020);
    await expectPaidOnce({ till, sandbox }, payUrl);
  });

  test('A05 after a reload before the server’s answer came', async ({ till, sandbox }) => {
    const device = await till.device();
    const answered = holdAnswer(till);
    await till.sale.charge(6030);
    await answered;
    expect(await sandbox.createdBy(device), 'the gateway has made the code').toHaveLength(1);
    await till.page.unroute(CHARGE);
    await till.reload();
    const payUrl = await till.checkout.scan(6030);
    await expectPaidOnce({ till, sandbox }, payUrl);
  });

  test('after a reload, after Back and Forward, from the list, and in a second tab', async ({
    till,
    sandbox,
  }) => {
    const payUrl = await till.sell(6010);
    const expectSameCode = async (screen: Till) => expect(await screen.checkout.scan(6010)).toBe(payUrl);
    await till.reload();
    await expectSameCode(till);

    await till.page.goBack();
    await expect(till.sale.amount(0)).toBeVisible();
    await till.page.goForward();
    await expectSameCode(till);

    const { orderId } = await sandbox.createdAt(payUrl);
    await till.page.goBack();
    await till.sales.open();
    await till.sales.rowIn(orderId, 'waiting').getByRole('link').tap();
    await expectSameCode(till);

    const tab = till.inNewTab(await till.page.context().newPage());
    await tab.open(new URL(till.page.url()).pathname);
    await expectSameCode(tab);
    await expectPaidOnce({ till, sandbox }, payUrl);
    await expect(tab.checkout.state('paid')).toBeVisible();
  });
});
