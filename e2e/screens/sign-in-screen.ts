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

  names(): Locator {
    return this.page.locator('button[name=who]');
  }

  /** Whose PIN is asked for. */
  heading(name: string): Locator {
    return this.page.getByRole('heading').filter({ hasText: name });
  }

  /** Of the page's form, which is there until the page is alive. */
  pinField(): Locator {
    return this.page.getByLabel(this.words.enterPin);
  }

  typed(count: number): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words.digitsTyped(count) });
  }

  loading(): Locator {
    return this.page.getByText(this.words.loading);
  }

  someoneElse(): Locator {
    return this.page.getByText(this.words.someoneElse);
  }

  /** The names, also on a device that one person alone uses. */
  async open(tillUrl: string): Promise<void> {
    await this.page.goto(`${tillUrl}/sign-in?who=`);
    await expect(this.title()).toBeVisible();
  }

  async choose(name: string): Promise<void> {
    // A till that is being left has a keypad too.
    await expect(this.page).toHaveURL(/\/sign-in/);
    const firstKey = this.page.getByRole('button', { name: '1', exact: true });
    const isSomebodyElses = async () => (await firstKey.isVisible()) && (await this.heading(name).isHidden());
    await expect(async () => {
      if (await isSomebodyElses()) await this.someoneElse().tap({ timeout: 1_000 });
      if (await this.heading(name).isHidden()) await this.person(name).tap({ timeout: 1_000 });
      await expect(this.heading(name)).toBeVisible({ timeout: 1_000 });
      await expect(firstKey).toBeVisible({ timeout: 1_000 });
    }).toPass();
  }

  /** Without a script. */
  async sendPin(pin: string): Promise<void> {
    await this.pinField().fill(pin);
    await this.page.getByRole('button', { name: this.words.signIn, exact: true }).tap();
  }

  async typePin(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByRole('button', { name: digit, exact: true }).tap();
  }

  async signIn({ name, pin }: Person): Promise<void> {
    await this.choose(name);
    await this.typePin(pin);
  }
}
