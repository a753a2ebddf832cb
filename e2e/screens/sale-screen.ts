import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words';

/** Where an amount is typed. */
export class SaleScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  key(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  amount(minor: number): Locator {
    return this.page.getByRole('status', { name: this.words.amount(minor), exact: true });
  }

  chargeButton(minor: number): Locator {
    return this.page.getByRole('button', { name: this.words.charge(this.words.amount(minor)), exact: true });
  }

  refusal(text: string): Locator {
    return this.page.getByRole('alert').filter({ hasText: text });
  }

  /** Whether every key is on the screen, and none below the button that charges. */
  async isKeypadInReach(): Promise<boolean> {
    const [last, charge] = [await this.key('0').boundingBox(), await this.chargeButton(0).boundingBox()];
    return last !== null && charge !== null && last.y + last.height < charge.y;
  }

  async type(digits: string): Promise<void> {
    for (const digit of digits) await this.key(digit).tap();
  }

  /** On a keyboard with any digits; Playwright's own only has Latin ones. */
  async typeOnKeyboard(digits: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const digit of digits) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: digit, text: digit });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: digit });
    }
    await session.detach();
  }

  async typeAmount(minor: number): Promise<void> {
    await this.type(String(minor));
    await expect(this.amount(minor)).toBeVisible();
  }

  async charge(minor: number): Promise<void> {
    await this.typeAmount(minor);
    await this.chargeButton(minor).tap();
  }
}
