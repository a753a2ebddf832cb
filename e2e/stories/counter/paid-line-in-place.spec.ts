import type { Locator } from '@playwright/test';
import { expectInReach } from '../../fixtures/expect-in-reach';
import { expect, test } from '../../fixtures/test';
import { ALL, SAMPLE, type Viewport } from '../../fixtures/viewports';

/** One language on a viewport for each rule; the rest comes with the matrix. */
const SETS = [
  { locale: 'ar-AE', viewports: SAMPLE, tag: [] },
  { locale: 'ar-AE', viewports: ALL, tag: ['@matrix'] },
  { locale: 'en-AE', viewports: ALL, tag: ['@matrix'] },
];

for (const { locale, viewports, tag } of SETS)
  test.describe(`in ${locale} on ${viewports.length} viewports`, { tag }, () => {
    test.use({ locale });

    test('the line about an older sale covers neither a code, its amount or its state, nor moves a button', async ({
      till,
      sandbox,
    }) => {
      const { page, paidLine, checkout } = till;
      const older = await till.sell(4_510);
      await page.goBack();
      await till.sell(1_330);
      await sandbox.pay(older);
      // With the focus on it, it stays.
      await paidLine.look(4_510).focus({ timeout: 30_000 });
      const line = paidLine.box(4_510);
      const kept = [
        checkout.code(1_330),
        page.getByRole('heading', { level: 1 }),
        checkout.state('waiting'),
      ] as const;
      for (const viewport of viewports) {
        if (isLying(viewport))
          await expectInReach(page, { screen: 'a code and the line', viewports: [viewport] });
        await page.setViewportSize(viewport);
        for (const [index, each] of kept.entries()) {
          const message = `what it covers of ${index} at ${viewport.width}x${viewport.height}`;
          await expect.soft.poll(() => covered(line, each), { message }).toBe(0);
        }
      }
    });
  });

/** Standing, it may reach over the buttons for as long as it is there. */
const isLying = ({ width, height }: Viewport) => width > height;

/** How many pixels of it lie under the line, in height. */
async function covered(line: Locator, each: Locator): Promise<number> {
  const [over, under] = [await line.boundingBox(), await each.boundingBox()];
  if (!over || !under) throw new Error('One of them is not on the screen.');
  const width = Math.min(over.x + over.width, under.x + under.width) - Math.max(over.x, under.x);
  const height = Math.min(over.y + over.height, under.y + under.height) - Math.max(over.y, under.y);
  return width > 0 && height > 0 ? Math.round(height) : 0;
}
