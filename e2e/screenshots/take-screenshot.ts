import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Till } from '../screens/till';
import { pinText } from './pin-text';
import { screensFolder } from './screens-folder';

const sizes = {
  tablet: { width: 1280, height: 800 },
  'tablet-portrait': { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};

const themes = ['light', 'dark'] as const;

/** One picture for every size and theme, with the time standing still. */
export async function takeScreenshots({ page, language }: Till, screen: string): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await takePicture(page, `${screen}-${size}-${colorScheme}-${language}.png`);
    }
  }
  await page.setViewportSize(sizes.tablet);
  await page.clock.resume();
}

async function takePicture(page: Page, name: string): Promise<void> {
  const unpin = await pinText(page);
  await page.screenshot({ path: join(screensFolder, name), animations: 'disabled', caret: 'hide' });
  await unpin();
}
