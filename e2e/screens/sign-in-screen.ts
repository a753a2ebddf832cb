import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../fixtures/stack';
import type { Words } from './words/words';

export class SignInScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.whoIsThere });
  }

  person(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  wrongPin(): Locator {
    return this.page.getByRole('alert').filter({ hasText: this.words.wrongPin });
  }

  async open(tillUrl: string): Promise<void> {
    await this.page.goto(`${tillUrl}/sign-in`);
    await expect(this.title()).toBeVisible();
  }

  /** A page shows its buttons a moment before they work; whoever meets that taps once more. */
  async choose(name: string): Promise<void> {
    // A till that is being left has a keypad too.
    await expect(this.page).toHaveURL(/\/sign-in/);
    const firstKey = this.page.getByRole('button', { name: '1', exact: true });
    await expect(async () => {
      if (await firstKey.isHidden()) await this.person(name).tap({ timeout: 1_000 });
      await expect(firstKey).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  async typePin(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByRole('button', { name: digit, exact: true }).tap();
  }

  async signIn({ name, pin }: Person): Promise<void> {
    await this.choose(name);
    await this.typePin(pin);
  }
}
