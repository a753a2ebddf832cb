import type { Locator, Page } from '@playwright/test';
import type { Words } from './words/words';

/** Giving money back, on the page of a sale. */
export class RefundScreen {
  constructor(
    private readonly page: Page,
    private readonly words: Words,
  ) {}

  button(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: this.words.refund.ask, exact: true });
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  amount(): Locator {
    return this.dialog().getByLabel(this.words.refund.amount);
  }

  note(): Locator {
    return this.dialog().getByLabel(this.words.refund.note);
  }

  confirm(minor: number): Locator {
    const { refund, amount } = this.words;
    return this.dialog().getByRole('button', { name: refund.confirm(amount(minor)), exact: true });
  }

  /** The line of one that was asked for. */
  card(minor: number): Locator {
    return this.page
      .getByRole('region', { name: this.words.refund.list })
      .getByRole('listitem')
      .filter({ hasText: this.words.amount(minor) });
  }

  /** Whether the sheet is as wide as what stands on it. */
  isWhole(): Promise<boolean> {
    return this.dialog().evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
  }

  /** Fills in the sheet and says yes. */
  async fill(minor: number, note: string): Promise<void> {
    await this.amount().fill(String(minor));
    await this.note().fill(note);
    await this.confirm(minor).tap();
  }
}
