import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words/words';

/** The gateway's call or the next sweep brings it, and the till asks every few seconds. */
const TOLD_MS = 30_000;

/** What a till is told about its own sales after they seemed to be over: one line, and a sheet behind it. */
export class ExceptionLine {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  line(): Locator {
    return this.page.getByRole('button', { name: this.words.exceptions.needLook });
  }

  /** In the open sheet: the piece of news about the sale of that number. */
  about(reference: string): Locator {
    return this.page
      .getByRole('dialog', { name: this.words.exceptions.needLookTitle })
      .getByRole('listitem')
      .filter({ hasText: reference });
  }

  /** Opens the sheet, as soon as it has that piece of news. */
  async open(reference: string): Promise<Locator> {
    const news = this.about(reference);
    await expect(async () => {
      if (!(await news.isVisible())) {
        await this.close();
        await this.line().tap({ timeout: 1_000 });
      }
      await expect(news).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: TOLD_MS });
    return news;
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.about('')).toHaveCount(0);
  }

  async show(reference: string): Promise<void> {
    await (await this.open(reference)).getByRole('link', { name: this.words.exceptions.show }).tap();
  }

  async dismiss(reference: string): Promise<void> {
    const news = await this.open(reference);
    await news.getByRole('button', { name: this.words.exceptions.dismiss }).tap();
    await expect(news).toBeHidden();
  }

  /** Nothing of that sale, in the line or behind it, before long. */
  async expectNothing(reference: string): Promise<void> {
    await expect(async () => {
      if (await this.line().isVisible()) await this.line().tap({ timeout: 1_000 });
      expect(await this.about(reference).count()).toBe(0);
      await this.close();
    }).toPass({ timeout: TOLD_MS });
  }
}
