import { counterTablet, driverPhone } from '../../fixtures/devices';
import { expectAccessible } from '../../fixtures/expect-accessible';
import { personWithRole } from '../../fixtures/stack';
import { test } from '../../fixtures/test';
import { tourOffice } from '../../screen-tours/tour-office';

// One of them each time; the other comes with the matrix.
for (const [name, use, tag] of [
  ['in English on the counter tablet', { ...counterTablet, locale: 'en-AE' }, '@matrix'],
  ['in Arabic on the driver’s phone', { ...driverPhone, locale: 'ar-AE' }, []],
] as const) {
  test.describe(name, { tag: [tag].flat() }, () => {
    test.use({ ...use, contextOptions: { reducedMotion: 'reduce' } });
    test.setTimeout(120_000);

    test('everybody can use the alerts at the till and the manager’s list', async ({
      till,
      stack,
      sandbox,
    }) => {
      const manager = personWithRole(stack, 'manager');
      await tourOffice(till, { manager, sandbox }, (screen) => expectAccessible(till.page, screen));
    });
  });
}
