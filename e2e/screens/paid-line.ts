import type { Locator, Page } from '@playwright/test';
import type { Words } from './words/words';

/** Asked for by itself, or carried by the answer to a waiting screen. */
const CARRIES_PAID = /\/api\/(exceptions\/mine$|checkouts\/[^/]+\?.*mine=)/;

/** The line about older codes of this till that were paid while another screen was open. */
export class PaidLine {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** About one sale of that amount, where no sale is on the screen or beside another one; a tap sends it away. */
  about(minor: number): Locator {
    const { one, another } = this.words.paidLine;
    const amount = this.words.amount(minor);
    const button = (name: string) => this.page.getByRole('button', { name });
    return button(one(amount)).or(button(another(amount)));
  }

  /** The same beside the code or the result of another sale. */
  aboutAnother(minor: number): Locator {
    return this.page.getByRole('button', { name: this.words.paidLine.another(this.words.amount(minor)) });
  }

  /** About a link of that amount for somebody. */
  aboutLink(minor: number, name: string): Locator {
    const text = this.words.paidLine.link(this.words.amount(minor), name);
    return this.page.getByRole('button', { name: text });
  }

  aboutTwo(): Locator {
    return this.page.getByRole('button', { name: this.words.paidLine.two });
  }

  /** All of it. */
  box(minor: number): Locator {
    return this.about(minor).locator('..');
  }

  look(minor: number): Locator {
    return this.box(minor).getByRole('link', { name: this.words.exceptions.show });
  }

  /** For a finger alone: the sentence is the same button for everybody else. */
  cross(minor: number): Locator {
    return this.box(minor).locator('button[aria-hidden]');
  }

  /** What a screen reader says of it. */
  announced(minor: number): Locator {
    const { one, another } = this.words.paidLine;
    const amount = this.words.amount(minor);
    const status = (hasText: string) => this.page.getByRole('status').filter({ hasText });
    return status(one(amount)).or(status(another(amount)));
  }

  /** The till has been told that this sale was paid. */
  async told(reference: string): Promise<void> {
    await this.page.waitForResponse(async (response) => {
      if (!CARRIES_PAID.test(response.url()) || !response.ok()) return false;
      // A body can be gone with the page that asked for it.
      const text = await response.text().catch(() => '');
      return /"paid":\[[^\]]*/.exec(text)?.[0].includes(`"${reference}"`) ?? false;
    });
  }
}
