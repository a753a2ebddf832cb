import type { Locator, Page } from '@playwright/test';
import { decimal } from './words/decimal';
import type { Words } from './words/words';

type Sent = { readonly phone: string };

/** Payment links, and the form for a new one; on a page of their own or on that of a sale. */
export class LinksScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  /** From the sheet of a code that cannot be scanned. */
  more(): Locator {
    return this.page.getByRole('link', { name: this.words.links.more });
  }

  /** In the place of the form, when the sale has its money. */
  nothingLeft(): Locator {
    return this.page.getByText(this.words.links.nothingLeft);
  }

  newLink(): Locator {
    return this.kind('gateway');
  }

  kind(kind: 'page' | 'gateway'): Locator {
    const { pageKind, gatewayKind } = this.words.links;
    return this.page.getByRole('radio', { name: new RegExp(`^${kind === 'page' ? pageKind : gatewayKind}`) });
  }

  /** In the place of a page of ours that customers cannot open. */
  instead(text: string): Locator {
    return this.card(text).getByRole('button', { name: this.words.links.instead });
  }

  /** Of a new link. */
  amount(): Locator {
    return this.page.getByLabel(this.words.links.amount, { exact: true });
  }

  note(): Locator {
    return this.page.getByLabel(this.words.links.note);
  }

  /** `null`: while there is no amount. */
  makeButton(minor: number | null): Locator {
    const { links, amount } = this.words;
    const name = minor === null ? links.makeNone : links.make(amount(minor));
    return this.page.getByRole('button', { name, exact: true });
  }

  async make(minor: number): Promise<void> {
    await this.makeButton(minor).tap();
  }

  /** Our page for an amount; resolves to its address. */
  async makePage(minor: number, note: string): Promise<string> {
    await this.amount().fill(decimal(minor));
    await this.note().fill(note);
    await this.make(minor);
    return this.address();
  }

  /** On the keypad: of two links that this till made, with how much they ask for. */
  twoOpen(minor: number): Locator {
    const { links, amount } = this.words;
    return this.page
      .getByRole('link', { name: links.twoOpen })
      .filter({ hasText: amount(minor) })
      .filter({ visible: true });
  }

  /** The card of the link that was just made, once it was paid. */
  madeAndPaid(): Locator {
    return this.page.getByRole('region').filter({ hasText: this.words.links.paid });
  }

  /** What the shop hands on. */
  address(): Promise<string> {
    return this.page.getByLabel(this.words.payAddress).inputValue();
  }

  async done(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.links.done, exact: true }).tap();
  }

  /** The payment service's link, by SMS. */
  async fillSms({ phone }: Sent): Promise<void> {
    const { links } = this.words;
    await this.newLink().check();
    await this.page.getByLabel(links.bySms, { exact: true }).check();
    await this.page.getByLabel(links.firstName).fill('Aisha');
    await this.page.getByLabel(links.lastName).fill('Khan');
    await this.page.getByLabel(links.emailAddress, { exact: true }).fill('aisha@example.test');
    await this.page.getByLabel(links.phone).fill(phone);
  }

  /** The one with that in it. */
  card(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text });
  }

  async cancel(text: string): Promise<void> {
    const { links } = this.words;
    await this.card(text).getByRole('button', { name: links.cancel, exact: true }).tap();
    await this.page.getByRole('dialog').getByRole('button', { name: links.confirmCancel }).tap();
  }

  async renew(text: string): Promise<void> {
    await this.card(text).getByRole('button', { name: this.words.links.renew }).tap();
  }
}
