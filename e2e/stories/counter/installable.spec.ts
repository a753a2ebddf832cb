import { PNG } from 'pngjs';
import { FlakyRoad } from '../../fixtures/flaky-road';
import { readCachedFiles } from '../../fixtures/cached-files';
import { openWithWorker } from '../../fixtures/open-with-worker';
import { expect, test } from '../../fixtures/test';

// A device of its own for each story, since nothing takes a worker off it again.
test.use({ serviceWorkers: 'allow' });

test.describe('the till as an installed app', () => {
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

  test('A16 does not let anybody charge while the server is gone', async ({ anotherTill, stack }) => {
    const road = new FlakyRoad(stack.tillUrl);
    await road.open();
    const till = await anotherTill({ url: road.url });
    await till.sale.typeAmount(14560);
    await road.cut();
    await expect(till.page.getByText('Charging comes back')).toBeVisible({ timeout: 20_000 });
    await expect(till.sale.chargeButton(14560)).toBeDisabled();
    await expect(till.sale.amount(14560), 'the amount stays').toBeVisible();
    await road.open();
    await expect(till.sale.chargeButton(14560)).toBeEnabled();
    await road.cut();
  });

  test('keeps nothing of a sale on the device', async ({ till, sandbox, person }) => {
    await openWithWorker(till);
    const payUrl = await till.sell(14570);
    await sandbox.pay(payUrl);
    await expect(till.checkout.state('paid')).toBeVisible();
    await till.checkout.button('newSale').tap();
    await till.sales.open();
    const { orderId } = await sandbox.createdAt(payUrl);
    await till.sales.rowIn(orderId, 'paid').getByRole('link').tap();
    await expect(till.page.getByRole('heading', { name: orderId })).toBeVisible();
    await till.reload();

    const files = await readCachedFiles(till.page);
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
