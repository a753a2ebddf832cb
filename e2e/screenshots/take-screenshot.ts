import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Till } from '../screens/till';
import type { Language } from '../screens/words/words-in';
import { pinText } from './pin-text';
import { screensFolder } from './screens-folder';

const sizes = {
  tablet: { width: 1280, height: 800 },
  'tablet-portrait': { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};

type Picture = { readonly size: keyof typeof sizes; readonly colorScheme: 'light' | 'dark' };

/** Crosswise, so that people look at each: every screen in every size, in both languages, by day and by night. */
const PICTURES: Record<Language, readonly Picture[]> = {
  en: [{ size: 'tablet', colorScheme: 'light' }],
  ar: [
    { size: 'phone', colorScheme: 'dark' },
    { size: 'tablet-portrait', colorScheme: 'light' },
  ],
};

/** The pictures of a screen in its language, with the time standing still. */
export async function takeScreenshots({ page, language }: Till, screen: string): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
  for (const { size, colorScheme } of PICTURES[language]) {
    await page.setViewportSize(sizes[size]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await takePicture(page, `${screen}-${size}-${colorScheme}-${language}.png`);
  }
  await page.setViewportSize(sizes.tablet);
  await page.clock.resume();
}

async function takePicture(page: Page, name: string): Promise<void> {
  const unpin = await pinText(page);
  await page.screenshot({ path: join(screensFolder, name), animations: 'disabled', caret: 'hide' });
  await unpin();
}
