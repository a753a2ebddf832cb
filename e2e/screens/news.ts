import type { Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** What a till hears about its own sales after they seemed to be over. */
export class News {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** The banner about the sale of that number. */
  about(reference: string): Locator {
    const { news } = this.words.misfit;
    return this.page
      .getByRole('complementary', { name: news })
      .getByRole('listitem')
      .filter({ hasText: reference });
  }

  async look(reference: string): Promise<void> {
    await this.about(reference).getByRole('link', { name: this.words.misfit.look }).tap();
  }

  async dismiss(reference: string): Promise<void> {
    await this.about(reference).getByRole('button', { name: this.words.misfit.dismiss }).tap();
  }
}
