import type { Locator, Page } from '@playwright/test';
import { decimal } from './words/decimal';
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

  /** One of the few reasons at a touch. */
  reason(name: string): Locator {
    return this.dialog().getByRole('button', { name, exact: true });
  }

  /** To the approval, where the amount needs one. */
  next(): Locator {
    return this.dialog().getByRole('button', { name: this.words.refund.next, exact: true });
  }

  /** The button in the place of both, while there is no reason. */
  waitsForReason(): Locator {
    return this.dialog().getByRole('button', { name: this.words.refund.chooseReason, exact: true });
  }

  back(): Locator {
    return this.dialog().getByRole('button', { name: this.words.refund.back, exact: true });
  }

  pin(): Locator {
    return this.dialog().getByLabel(this.words.refund.pin, { exact: true });
  }

  /** A manager's face, where there are several. */
  face(name: string): Locator {
    return this.dialog().getByRole('button', { name, exact: true });
  }

  async typePin(pin: string): Promise<void> {
    for (const name of pin) await this.dialog().getByRole('button', { name, exact: true }).tap();
  }

  /** `null`: while there is no amount. */
  confirm(minor: number | null): Locator {
    const { refund, amount } = this.words;
    const name = minor === null ? refund.typeAmount : refund.confirm(amount(minor));
    return this.dialog().getByRole('button', { name, exact: true });
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

  /** Whether all of it is on the screen, and nothing of the sheet lies over it. */
  isReadable(text: Locator): Promise<boolean> {
    return text.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isSeen = (y: number) => element.contains(document.elementFromPoint((left + right) / 2, y));
      return isSeen(top + 2) && isSeen(bottom - 2);
    });
  }

  /** What is wrong with the amount, or how much can go back. */
  about(text: string): Locator {
    return this.dialog().getByRole('status').filter({ hasText: text });
  }

  /** Fills in the sheet and says yes. */
  async fill(minor: number, note: string): Promise<void> {
    await this.amount().fill(decimal(minor));
    await this.note().fill(note);
    await this.confirm(minor).tap();
  }
}
