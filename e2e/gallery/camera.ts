import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Till } from '../screens/till';
import type { Darkroom } from './darkroom';
import { pinText } from './pin-text';
import { screensFolder } from './screens-folder';

const sizes = {
  tablet: { width: 1280, height: 800 },
  'tablet-portrait': { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
};

const themes = ['light', 'dark'] as const;

export class Camera {
  constructor(private readonly darkroom: Darkroom) {}

  /** One picture for every size and theme, with the time standing still. */
  async photograph({ page, language }: Till, screen: string): Promise<void> {
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await this.takePicture(page, `${screen}-${size}-${colorScheme}-${language}.webp`);
      }
    }
    await page.setViewportSize(sizes.tablet);
    await page.clock.resume();
  }

  private async takePicture(page: Page, name: string): Promise<void> {
    const unpin = await pinText(page);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    await unpin();
    await writeFile(join(screensFolder, name), await this.darkroom.develop(png));
  }
}
