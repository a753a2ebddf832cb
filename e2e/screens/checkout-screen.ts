import { expect, type Locator, type Page } from '@playwright/test';
import { readPicture } from '../pixels/picture';
import { readCode, type Reading, readWithZxing } from '../pixels/read-code';
import type { StateWord, Words } from './words/words';

type ButtonName =
  | 'cancel'
  | 'checkNow'
  | 'cantScan'
  | 'faceCustomer'
  | 'backToTill'
  | 'newSale'
  | 'newCode'
  | 'changeAmount'
  | 'look'
  | 'confirmCancel';

/** One checkout on the till: its code, then its result. */
export class CheckoutScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  code(minor: number): Locator {
    const [before = '', after = ''] = this.words.codeOf(this.words.amount(minor), '|').split('|');
    return this.page.getByRole('img', { name: new RegExp(`^${literal(before)}.+${literal(after)}$`) });
  }

  /** Whose code it is, as the code itself says. */
  async shop(minor: number): Promise<string> {
    const [before = '', after = ''] = this.words.codeOf(this.words.amount(minor), '|').split('|');
    const label = (await this.code(minor).getAttribute('alt')) ?? '';
    return label.slice(before.length, label.length - after.length);
  }

  /** The white card: the code with its quiet zone, and whatever white is left around that. */
  card(): Locator {
    return this.page.locator('.code-card');
  }

  /** The side of the square that a code may fill on the card, in CSS pixels. */
  async cardSide(): Promise<number> {
    const box = await this.card().boundingBox();
    if (!box) throw new Error('There is no card for a code on the screen.');
    return Math.min(box.width, box.height);
  }

  /** The amount, and while the customer is faced the shop: what a new screen is about. */
  heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** A word with more behind it is another one: Paid late is not Paid. */
  state(word: StateWord): Locator {
    return this.page.getByRole('status', {
      name: new RegExp(`^${literal(this.words.state[word])}(?=[.,،])`),
    });
  }

  /** The height of the amount's letters, in CSS pixels. */
  amountSize(minor: number): Promise<number> {
    const [number = ''] = /[\d,]+\.\d+/.exec(this.words.amount(minor)) ?? [];
    const amount = this.heading().getByText(number);
    return amount.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  }

  button(name: ButtonName): Locator {
    return this.page.getByRole('button', { name: this.words[name], exact: true });
  }

  notCancelled(): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.words.notCancelled });
  }

  dialog(title: 'cancelTitle' | 'scanHelpTitle'): Locator {
    return this.page.getByRole('dialog', { name: this.words[title] });
  }

  /** What the till gives a customer whose phone cannot scan, all of it. */
  async openMoreWays(): Promise<void> {
    await this.button('cantScan').tap();
    await this.dialog('scanHelpTitle').getByRole('button', { name: this.words.moreWays }).tap();
  }

  /** What every pixel of the whole page says to two decoders. */
  async scanTwice(minor: number): Promise<Reading> {
    await expect(this.code(minor)).toBeVisible();
    return readCode(readPicture(await this.page.screenshot({ fullPage: true })));
  }

  /** The address in the code, as a phone's camera reads it off the screen. */
  async scan(minor: number): Promise<string> {
    const address = await readWithZxing(readPicture(await this.code(minor).screenshot()));
    if (address === null) throw new Error('The code on the screen cannot be scanned.');
    return address;
  }

  /** Moves the focus on until it is on this button, as somebody without a mouse does. */
  async reachWithTab(name: ButtonName): Promise<void> {
    const button = this.button(name);
    for (let presses = 0; presses < 20; presses += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(button).toBeFocused();
  }

  /** From now on, every state that the till announces. */
  async listen(): Promise<() => readonly string[]> {
    const heard: string[] = [];
    await this.page.exposeFunction('heardState', (text: string) => heard.push(text));
    await this.page.evaluate(() => {
      const tell: unknown = Reflect.get(window, 'heardState');
      const current = () => document.querySelector('main [role=status]')?.getAttribute('aria-label') ?? '';
      let last = current();
      new MutationObserver(() => {
        if (current() === last || typeof tell !== 'function') return;
        last = current();
        tell(last);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    return () => heard;
  }

  async cancel(): Promise<void> {
    await this.button('cancel').tap();
    await this.dialog('cancelTitle').getByRole('button', { name: this.words.confirmCancel }).tap();
  }
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
