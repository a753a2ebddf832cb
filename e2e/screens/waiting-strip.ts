import type { Locator, Page } from '@playwright/test';
import type { Words } from './words/words';

/** What a device remembers of its codes while nobody looks at them. */
export class WaitingStrip {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** For somebody who is signed in: one press leads to the code. */
  link(minor: number): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('link', { name: this.words.waiting.amount(this.amount(minor)) });
  }

  paid(minor: number): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('link', { name: this.words.waiting.paid(this.amount(minor)) });
  }

  dismiss(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: this.words.exceptions.dismiss });
  }

  /** For anybody. */
  line(minor: number): Locator {
    return this.page
      .getByRole('banner')
      .getByRole('paragraph')
      .filter({ hasText: this.words.waiting.amount(this.amount(minor)) });
  }

  /** Seconds that it says are left; null: it says none. */
  async secondsLeft(minor: number): Promise<number | null> {
    const [, minutes, seconds] = /(\d\d):(\d\d)/.exec(await this.line(minor).innerText()) ?? [];
    return minutes === undefined ? null : Number(minutes) * 60 + Number(seconds);
  }

  question(): Locator {
    return this.page.getByRole('dialog', { name: this.words.waiting.leaveTitle });
  }

  async answer(answer: 'stay' | 'leave'): Promise<void> {
    await this.question().getByRole('button', { name: this.words.waiting[answer] }).tap();
  }

  private amount(minor: number): string {
    return this.words.amount(minor);
  }
}
