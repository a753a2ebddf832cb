import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words/words';

/** The manager's list of all payments, and the story of each. */
export class HistoryScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Between the manager's pages. */
  link(): Locator {
    return this.page.getByRole('navigation').getByRole('link', { name: this.words.history.title });
  }

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.history.title, level: 1 });
  }

  search(): Locator {
    return this.page.getByRole('searchbox', { name: this.words.history.search });
  }

  /** Filters by what became of the money. */
  async choose(name: 'all' | 'moneyCame' | 'noMoney'): Promise<void> {
    const choice = this.words.history[name];
    await this.page.getByRole('search').getByText(choice, { exact: true }).tap();
    await expect(this.page.getByRole('radio', { name: choice, exact: true })).toBeChecked();
  }

  rows(): Locator {
    return this.page.getByRole('list', { name: this.words.history.title }).getByRole('listitem');
  }

  row(reference: string): Locator {
    return this.rows().filter({ hasText: reference });
  }

  /** Whether they paid, in one sentence. */
  answer(): Locator {
    return this.page.getByRole('region', { name: this.words.history.question });
  }

  /** The lines of the story, oldest first. */
  lines(): Locator {
    return this.page.getByRole('region', { name: this.words.history.timeline }).getByRole('listitem');
  }

  /** Shows what only those need who look into a payment. */
  technical(): Locator {
    return this.page.getByRole('checkbox', { name: this.words.history.technical });
  }

  async open(reference: string): Promise<void> {
    await this.row(reference).getByRole('link').tap();
    await expect(this.answer()).toBeVisible();
  }
}
