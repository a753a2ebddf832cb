import { PNG } from 'pngjs';
import { FlakyRoad } from '../fixtures/flaky-road';
import { readKeptFiles } from '../fixtures/kept-files';
import { expect, test } from '../fixtures/test';
import type { Till } from '../screens/till';

const offlineTitles = ['The till has no connection', 'لا يوجد اتصال بالصندوق'];

async function expectOfflinePage({ page }: Till): Promise<void> {
  for (const title of offlineTitles) await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
}

/** The worker takes over a page from its second visit on. */
async function openWithWorker(till: Till): Promise<void> {
  await till.page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await till.reload();
  const controller = await till.page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
  expect(controller, 'the worker looks after the page').toBe(`${till.url}/sw.js`);
}

test.describe('the till as an installed app', () => {
  test.use({ serviceWorkers: 'allow' });

  test('brings everything a device needs to install it', async ({ strangeTill: till }) => {
    await till.signIn.open(till.url);
    const session = await till.page.context().newCDPSession(till.page);
    const { url, errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '{}');
    expect(manifest).toMatchObject({
      name: 'qtill',
      short_name: 'qtill',
      start_url: '/',
      scope: '/',
      id: '/',
    });
    expect(manifest.display).toBe('standalone');
    expect(manifest.theme_color).toMatch(/^#/);
    expect(manifest.background_color).toMatch(/^#/);
    const icons: { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons;
    for (const sizes of ['192x192', '512x512']) {
      const icon = icons.find((each) => each.sizes === sizes && each.type === 'image/png');
      const answer = await till.page.request.get(new URL(String(icon?.src), url).href);
      const { width, height } = PNG.sync.read(await answer.body());
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(icons.some(({ purpose }) => purpose?.includes('maskable'))).toBe(true);
  });

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

  test('A16 does not let anybody charge while the server is gone', async ({ anotherTill, stack }) => {
    const road = new FlakyRoad(stack.tillUrl);
    await road.open();
    const till = await anotherTill({ url: road.url });
    await till.sale.typeAmount(14560);
    await road.cut();
    await expect(till.page.getByText('Charging is off')).toBeVisible({ timeout: 20_000 });
    await expect(till.sale.chargeButton(14560)).toBeDisabled();
    await expect(till.sale.amount(14560), 'the amount stays').toBeVisible();
    await road.open();
    await expect(till.sale.chargeButton(14560)).toBeEnabled();
    await road.cut();
  });

  test('keeps nothing of a sale on the device', async ({ till, customer, sandbox, person }) => {
    await openWithWorker(till);
    const payUrl = await till.sell(14570);
    await customer.payAt(payUrl);
    await expect(till.checkout.state('paid')).toBeVisible();
    await till.checkout.button('newSale').tap();
    await till.sales.open();
    const { orderId } = await sandbox.createdAt(payUrl);
    await till.sales.rowIn(orderId, 'paid').getByRole('link').tap();
    await expect(till.page.getByRole('heading', { name: orderId })).toBeVisible();
    await till.reload();

    const files = await readKeptFiles(till.page);
    const allowed =
      /^\/(_next\/static\/[^?]+|icons\/[\w.-]+|sounds\/[\w.-]+|fallback-\w+\.js|offline)(\?__WB_REVISION__=[\w-]+)?$/;
    expect(files.filter(({ path }) => !allowed.test(path)).map(({ path }) => path)).toEqual([]);
    expect(
      files.some(({ path }) => path.startsWith('/offline')),
      'the offline page is kept',
    ).toBe(true);
    const pages = files.filter(({ type }) => /html|json|x-component/.test(type));
    expect(pages.map(({ path }) => path.replace(/\?.*/, ''))).toEqual(['/offline']);
    const secrets = [orderId, '145.70', payUrl, person.pin];
    expect(files.filter(({ text }) => secrets.some((secret) => text.includes(secret)))).toEqual([]);
  });
});
