import { counterTablet, driverPhone } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { test } from '../../fixtures/isolated-test';
import { tourExpired, tourRefused } from '../../screen-tours/tour-endings';

// One of them each time; the other comes with the matrix.
for (const [name, use, tag] of [
  ['in English on the counter tablet', { ...counterTablet, locale: 'en-AE' }, '@matrix'],
  ['in Arabic on the driver’s phone', { ...driverPhone, locale: 'ar-AE' }, []],
] as const) {
  test.describe(name, { tag: [tag].flat() }, () => {
    test.use(use);
    test.setTimeout(120_000);

    test('everybody can use the screens of a refused charge and of an expired code', async ({
      till,
      gateway,
    }) => {
      const check = (screen: string) => expectAccessible(till.page, screen);
      await tourRefused(till, check);
      const sandbox = await gateway.start();
      await till.open('/');
      await tourExpired(till, sandbox, check);
    });
  });
}
