import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words';

/** The manager's list of money that does not fit. */
export class OfficeScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** In the menu of a till, with how many there are. */
  link(): Locator {
    return this.page.getByRole('link', { name: this.words.misfit.needsALook });
  }

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.misfit.needsALook, level: 1 });
  }

  /** The open one about the sale of that number. */
  card(reference: string): Locator {
    return this.page.getByRole('article').filter({ hasText: reference });
  }

  settled(reference: string): Locator {
    return this.page
      .getByRole('region', { name: this.words.misfit.settled })
      .getByRole('listitem')
      .filter({ hasText: reference });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByLabel(this.words.misfit.note) });
  }

  async askToAccept(reference: string, minor: number): Promise<void> {
    const { misfit, amount } = this.words;
    await this.card(reference)
      .getByRole('button', { name: misfit.accept(amount(minor)), exact: true })
      .tap();
  }

  async confirmAccept(): Promise<void> {
    await this.dialog().getByRole('button', { name: this.words.misfit.yesAccept }).tap();
  }

  async accept(reference: string, minor: number): Promise<void> {
    await this.askToAccept(reference, minor);
    await this.confirmAccept();
    await this.expectSettled(reference);
  }

  async dealWith(reference: string, note: string): Promise<void> {
    const { misfit } = this.words;
    await this.card(reference).getByRole('button', { name: misfit.dealtWith }).tap();
    await this.dialog().getByLabel(misfit.note).fill(note);
    await this.dialog().getByRole('button', { name: misfit.yesDealtWith }).tap();
    await this.expectSettled(reference);
    await expect(this.settled(reference)).toContainText(note);
  }

  async expectSettled(reference: string): Promise<void> {
    await expect(this.card(reference)).toBeHidden();
    await expect(this.settled(reference)).toBeVisible();
  }
}
