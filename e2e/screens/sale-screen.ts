import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words/words';

/** Between two keys, in milliseconds: faster than that types a machine. */
export const BY_HAND_MS = 80;

/** Between two keys of a scanner. */
const SCANNER_MS = 5;

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

  /** Before there is an amount it asks for one. */
  chargeButton(minor: number): Locator {
    const { typeAmount, charge, amount } = this.words;
    return this.key(minor === 0 ? typeAmount : charge(amount(minor)));
  }

  noteKey(note = ''): Locator {
    return this.key(note === '' ? this.words.note.key : this.words.note.is(note));
  }

  /** Writes what the sale is for, in place of what was written. */
  async writeNote(note: string, before = ''): Promise<void> {
    await this.noteKey(before).tap();
    await this.page.getByRole('textbox', { name: this.words.note.label }).fill(note);
    await this.key(this.words.note.done).tap();
    await expect(this.noteKey(note)).toBeVisible();
  }

  /** Whose amount it is that somebody else has left. */
  typedBy(name: string): Locator {
    return this.page.getByText(this.words.typedBy(name), { exact: true });
  }

  /** One of the amounts that this device charges often. */
  quickAmount(minor: number): Locator {
    return this.key(this.words.amount(minor));
  }

  /** In the rail beside the keypad, where there is room for one. */
  openCode(minor: number): Locator {
    return this.openCodes()
      .getByRole('link')
      .filter({ hasText: this.words.amount(minor) });
  }

  lastSales(): Locator {
    return this.page.getByRole('region', { name: this.words.lastSales });
  }

  openCodes(): Locator {
    return this.page.getByRole('region', { name: this.words.openCodes });
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

  /** On a keyboard with any digits, as fast as a person; Playwright's own only has Latin ones. */
  async typeOnKeyboard(digits: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const digit of digits) {
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: digit, text: digit });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: digit });
      await this.page.waitForTimeout(BY_HAND_MS);
    }
    await session.detach();
  }

  /** What a barcode scanner does: it types the code into whatever has the focus, and presses Enter. */
  async scan(code: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const keys = [
      ...Array.from(code, (key) => ({ key, text: key })),
      { key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
    ];
    // All at once, and each with its own time as from a keyboard: a busy machine passes them on when it can.
    const startedAt = await this.nowForKeys(session);
    await Promise.all(
      keys.flatMap((key, index) => {
        const timestamp = (startedAt + index * SCANNER_MS) / 1000;
        return [
          session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
          session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, key: key.key }),
        ];
      }),
    );
    await session.detach();
  }

  /**
   * The page's present time as the browser wants to be told it: a browser's clock and the machine's drift apart. A page
   * that is not alive yet keeps keys going down to itself.
   */
  private async nowForKeys(session: CDPSession): Promise<number> {
    const heard = await this.page.evaluateHandle(() => ({
      at: new Promise<number>((resolve) => {
        window.addEventListener('keyup', ({ timeStamp }) => resolve(timeStamp), {
          once: true,
          capture: true,
        });
      }),
    }));
    const told = Date.now();
    for (const type of ['keyDown', 'keyUp'] as const)
      await session.send('Input.dispatchKeyEvent', { type, key: 'Shift', timestamp: told / 1000 });
    const { at, now } = await heard.evaluate(async (each) => ({ at: await each.at, now: performance.now() }));
    return told + (now - at);
  }

  /** As from the clipboard, which a browser without a person may not read. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, text);
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
