import type { Locator, Page } from '@playwright/test';
import type { Words } from './words';

/** Alerts of a till about its own sales, after they seemed to be over. */
export class ExceptionAlerts {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** The alert about the sale of that number. */
  about(reference: string): Locator {
    const { alerts } = this.words.exceptions;
    return this.page
      .getByRole('complementary', { name: alerts })
      .getByRole('listitem')
      .filter({ hasText: reference });
  }

  async show(reference: string): Promise<void> {
    await this.about(reference).getByRole('link', { name: this.words.exceptions.show }).tap();
  }

  async dismiss(reference: string): Promise<void> {
    await this.about(reference).getByRole('button', { name: this.words.exceptions.dismiss }).tap();
  }
}
