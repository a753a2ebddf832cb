import type { Locator, Page } from '@playwright/test';
import type { Words } from './words/words';

/** The office's home: what the shop's day came to so far. */
export class TodayScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** In the menu of a till, and between the manager's pages. */
  link(): Locator {
    return this.page.getByRole('link', { name: this.words.today.title, exact: true });
  }

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.today.title, level: 1 });
  }

  figure(name: 'taken' | 'refunded' | 'net' | 'open' | 'look'): Locator {
    return this.page.getByRole('region', { name: this.words.today[name], exact: true });
  }

  /** In minor units of a currency with two decimals. */
  async minor(name: 'taken' | 'refunded' | 'net' | 'open'): Promise<number> {
    const text = await this.figure(name).locator('bdi').first().innerText();
    return Math.round(Number(text.replace(/[^\d.-]/g, '')) * 100);
  }
}
