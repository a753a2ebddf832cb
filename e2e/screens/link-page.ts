import type { Locator, Page } from '@playwright/test';
import { type Language, wordsIn } from './words/words-in';
import type { Words } from './words/words';

/** Our pages for those who pay, on the customer's phone. */
export class LinkPage {
  readonly words: Words['links'];
  private readonly amount: Words['amount'];

  constructor(
    readonly page: Page,
    language: Language,
  ) {
    this.words = wordsIn[language].links;
    this.amount = wordsIn[language].amount;
  }

  pay(minor: number): Locator {
    return this.page.getByRole('button', { name: this.words.pay(this.amount(minor)) });
  }

  /** The same button once it was pressed. */
  opening(): Locator {
    return this.page.getByRole('button', { name: this.words.opening });
  }

  title(word: 'received' | 'notConfirmed' | 'over'): Locator {
    return this.page.getByRole('heading', { name: this.words[word] });
  }

  lookAgain(): Locator {
    return this.page.getByRole('link', { name: this.words.lookAgain });
  }
}
