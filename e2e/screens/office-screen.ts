import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words/words';

/** The manager's list of money that does not fit. */
export class OfficeScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** In the menu of a till, with how many there are. */
  link(): Locator {
    return this.page.getByRole('link', { name: this.words.exceptions.title });
  }

  /** The way between the office's pages. */
  nav(): Locator {
    return this.page.getByRole('navigation', { name: this.words.exceptions.nav });
  }

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.exceptions.title, level: 1 });
  }

  /** The open one about the sale of that number. */
  card(reference: string): Locator {
    return this.page.getByRole('article').filter({ hasText: reference });
  }

  settled(reference: string): Locator {
    return this.page
      .getByRole('region', { name: this.words.exceptions.settled })
      .getByRole('listitem')
      .filter({ hasText: reference });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByRole('textbox') });
  }

  async askToAccept(reference: string, minor: number): Promise<void> {
    const { exceptions, amount } = this.words;
    await this.card(reference)
      .getByRole('button', { name: exceptions.accept(amount(minor)), exact: true })
      .tap();
  }

  async confirmAccept(): Promise<void> {
    await this.dialog().getByRole('button', { name: this.words.exceptions.yesAccept }).tap();
  }

  async accept(reference: string, minor: number): Promise<void> {
    await this.askToAccept(reference, minor);
    await this.confirmAccept();
    await this.expectSettled(reference);
  }

  async dealWith(reference: string, note: string): Promise<void> {
    const { exceptions } = this.words;
    await this.card(reference).getByRole('button', { name: exceptions.dealtWith }).tap();
    await this.dialog().getByLabel(exceptions.note).fill(note);
    await this.dialog().getByRole('button', { name: exceptions.yesDealtWith }).tap();
    await this.expectSettled(reference);
    await expect(this.settled(reference)).toContainText(note);
  }

  async expectSettled(reference: string): Promise<void> {
    await expect(this.card(reference)).toBeHidden();
    await expect(this.settled(reference)).toBeVisible();
  }
}
