import { FlakyRoad } from '../../fixtures/flaky-road';
import { openWithWorker } from '../../fixtures/open-with-worker';
import { expect, test } from '../../fixtures/test';
import { Till } from '../../screens/till';

async function expectOfflinePage({ page, url, language, words: own }: Till): Promise<void> {
  const { words: other } = new Till(page, url, language === 'en' ? 'ar' : 'en');
  await expect(page.getByRole('heading', { name: own.offlineTitle, level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: other.offlineTitle })).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('dir', own.direction);
  await expect(page.getByRole('button')).toHaveCount(1);
}

/** A new worker fetches every file of the app; beside other stories that takes longer than a page. */
const INSTALL_MS = 60_000;

const isNewerWaiting = async (): Promise<boolean> =>
  Boolean((await navigator.serviceWorker.getRegistration())?.waiting);

/** As the till does each half hour. */
const lookForNewer = async (): Promise<void> =>
  void (await (await navigator.serviceWorker.getRegistration())?.update());

// A device of its own for each story, since nothing takes a worker off it again.
test.use({ serviceWorkers: 'allow' });

test.describe('the till as an installed app', () => {
  test('shows where it stands when there is no network', async ({ till }) => {
    await openWithWorker(till);
    await till.page.context().setOffline(true);
    await till.page.goto('/orders');
    await expectOfflinePage(till);
    await till.page.context().setOffline(false);
    await expect(till.sales.title(), 'goes on by itself').toBeVisible();
  });

  test('says so in the language that was chosen last, although the page was kept in another', async ({
    till,
  }) => {
    const { page, url } = till;
    await openWithWorker(till);
    await page.context().addCookies([{ name: 'qtill_locale', value: 'ar', url }]);
    await page.context().setOffline(true);
    await page.goto('/orders');
    await expectOfflinePage(new Till(page, url, 'ar'));
    await page.context().setOffline(false);
  });

  test('shows where it stands when the server is gone, and goes on when it is back', async ({
    anotherTill,
    stack,
  }) => {
    const road = new FlakyRoad(stack.tillUrl);
    await road.open();
    const till = await anotherTill({ url: road.url });
    await openWithWorker(till);
    await road.cut();
    await till.page.reload();
    await expectOfflinePage(till);
    await road.open();
    await expect(till.sale.amount(0), 'goes on by itself').toBeVisible();
    await road.cut();
  });

  test('comes whole in the end when a file of it was lost on the way', async ({ anotherTill, stack }) => {
    const road = new FlakyRoad(stack.tillUrl);
    road.lose('/offline');
    await road.open();
    const till = await anotherTill({ url: road.url });
    await openWithWorker(till);
    expect(road.lost).toEqual(['/offline']);
    await road.cut();
    await till.page.reload();
    await expectOfflinePage(till);
  });

  test('takes a new version when somebody says so, and never during a sale', async ({
    anotherTill,
    stack,
  }) => {
    const road = new FlakyRoad(stack.tillUrl);
    await road.open();
    const till = await anotherTill({ url: road.url });
    await openWithWorker(till);
    const updateNow = till.page.getByRole('button', { name: 'Update now' });
    await till.sell(14580);
    road.bringNewVersion();
    await till.page.evaluate(lookForNewer);
    await expect
      .poll(() => till.page.evaluate(isNewerWaiting), {
        timeout: INSTALL_MS,
        message: 'a newer one is whole',
      })
      .toBe(true);
    await expect(till.checkout.state('waiting')).toBeVisible();
    await expect(updateNow).toBeHidden();
    await till.checkout.button('cancel').tap();
    await till.checkout.button('confirmCancel').tap();
    await expect(till.checkout.state('cancelled')).toBeVisible();
    await till.checkout.button('newSale').tap();
    await expect(updateNow).toBeVisible();
    expect(await till.page.evaluate(isNewerWaiting), 'the old one still looks after the page').toBe(true);
    const isOpenedAgain = till.page.waitForEvent('load');
    await updateNow.tap();
    await isOpenedAgain;
    await expect(till.sale.amount(0)).toBeVisible();
    await expect(updateNow).toBeHidden();
    await road.cut();
  });
});
