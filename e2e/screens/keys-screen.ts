import type { Locator, Page } from '@playwright/test';
import type { Words } from './words/words';

/** The manager's page of the keys of other systems. */
export class KeysScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Between the manager's pages. */
  link(): Locator {
    return this.page.getByRole('navigation').getByRole('link', { name: this.words.keys.title });
  }

  /** Makes a key that may only see payments, and reads it. */
  async make(name: string): Promise<string> {
    await this.page.getByRole('textbox', { name: this.words.keys.name }).fill(name);
    await this.page.getByRole('checkbox', { name: this.words.keys.open }).uncheck();
    await this.page.getByRole('button', { name: this.words.keys.make }).tap();
    const secret = await this.page.getByText(/^qtill_/).textContent();
    await this.page.getByRole('button', { name: this.words.keys.done }).tap();
    return secret ?? '';
  }

  card(name: string): Locator {
    return this.page.getByRole('article', { name });
  }

  async end(name: string): Promise<void> {
    await this.card(name).getByRole('button', { name: this.words.keys.end }).tap();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.words.keys.confirmEnd }).tap();
  }
}
