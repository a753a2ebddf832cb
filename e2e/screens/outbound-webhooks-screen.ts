import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words/words';

/** The manager's page of outbound webhooks. */
export class OutboundWebhooksScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** Resolves to the key that signs, which is shown once. */
  async add(url: string, { allowPrivateNetwork }: { allowPrivateNetwork: boolean }): Promise<string> {
    const { outboundWebhooks: words } = this.words;
    await this.page.getByLabel(words.url).fill(url);
    if (allowPrivateNetwork) await this.page.getByLabel(words.allowPrivateNetwork).check();
    await this.page.getByRole('button', { name: words.add }).tap();
    const secret = await this.page.getByText(/^whsec_/).textContent();
    await this.page.getByRole('button', { name: this.words.keys.done }).tap();
    return secret ?? '';
  }

  card(url: string): Locator {
    return this.page.getByRole('article').filter({ hasText: url });
  }

  row(url: string, text: string): Locator {
    return this.card(url).getByRole('listitem').filter({ hasText: text });
  }

  async again(url: string, text: string): Promise<void> {
    await this.row(url, text).first().getByRole('button', { name: this.words.outboundWebhooks.again }).tap();
  }

  async end(url: string): Promise<void> {
    await this.card(url).getByRole('button', { name: this.words.outboundWebhooks.end, exact: true }).tap();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog, 'it names what ends').toContainText(url);
    await dialog.getByRole('button', { name: this.words.outboundWebhooks.confirmEnd, exact: true }).tap();
  }
}
