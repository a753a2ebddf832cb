import { FlakyRoad } from '../../fixtures/flaky-road';
import { openWithWorker } from '../../fixtures/open-with-worker';
import { expect, test } from '../../fixtures/test';
import type { Till } from '../../screens/till';

const offlineTitles = ['The till has no connection', 'لا يوجد اتصال بالصندوق'];

async function expectOfflinePage({ page }: Till): Promise<void> {
  for (const title of offlineTitles) await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
}

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
});
