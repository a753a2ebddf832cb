import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../fixtures/stack';
import { CheckoutScreen } from './checkout-screen';
import { HistoryScreen } from './history-screen';
import { KeysScreen } from './keys-screen';
import { LinksScreen } from './links-screen';
import { ExceptionLine } from './exception-line';
import { PaidLine } from './paid-line';
import { OutboundWebhooksScreen } from './outbound-webhooks-screen';
import { OfficeScreen } from './office-screen';
import { RefundScreen } from './refund-screen';
import { SaleScreen } from './sale-screen';
import { SalesScreen } from './sales-screen';
import { SignInScreen } from './sign-in-screen';
import { TodayScreen } from './today-screen';
import { WaitingStrip } from './waiting-strip';
import { type Language, wordsIn } from './words/words-in';
import type { Words } from './words/words';

type Sale = { readonly reference: string; readonly checkouts: readonly { readonly id: string }[] };

/** One device of the shop with everything it can show. */
export class Till {
  readonly words: Words;
  readonly signIn: SignInScreen;
  readonly sale: SaleScreen;
  readonly checkout: CheckoutScreen;
  readonly sales: SalesScreen;
  readonly exceptions: ExceptionLine;
  readonly paidLine: PaidLine;
  readonly today: TodayScreen;
  readonly office: OfficeScreen;
  readonly refund: RefundScreen;
  readonly history: HistoryScreen;
  readonly keys: KeysScreen;
  readonly links: LinksScreen;
  readonly outboundWebhooks: OutboundWebhooksScreen;
  readonly waiting: WaitingStrip;

  constructor(
    readonly page: Page,
    readonly url: string,
    readonly language: Language,
  ) {
    this.words = wordsIn[language];
    this.signIn = new SignInScreen(page, this.words);
    this.sale = new SaleScreen(page, this.words);
    this.checkout = new CheckoutScreen(page, this.words);
    this.sales = new SalesScreen(page, this.words);
    this.exceptions = new ExceptionLine(page, this.words);
    this.paidLine = new PaidLine(page, this.words);
    this.today = new TodayScreen(page, this.words);
    this.office = new OfficeScreen(page, this.words);
    this.refund = new RefundScreen(page, this.words);
    this.history = new HistoryScreen(page, this.words);
    this.keys = new KeysScreen(page, this.words);
    this.links = new LinksScreen(page, this.words);
    this.outboundWebhooks = new OutboundWebhooksScreen(page, this.words);
    this.waiting = new WaitingStrip(page, this.words);
  }

  inNewTab(page: Page): Till {
    return new Till(page, this.url, this.language);
  }

  async signInByHand(person: Person): Promise<void> {
    await this.signIn.open(this.url);
    await this.signIn.signIn(person);
    await expect(this.sale.amount(0)).toBeVisible();
  }

  menuButton(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.words.menuOf('')}`) });
  }

  async openMenu(): Promise<void> {
    await this.menuButton().tap();
    await expect(this.page.getByRole('dialog')).toBeVisible();
  }

  /** From the menu, as managers do. */
  async openOffice(): Promise<void> {
    await this.openMenu();
    await this.office.link().tap();
    await expect(this.office.title()).toBeVisible();
  }

  /** Asks the gateway about the codes of a sale, as "Check now" does. */
  async checkNow(reference: string): Promise<void> {
    const { request } = this.page;
    const { orders } = await (await request.get(`${this.url}/api/orders`)).json();
    const order: Sale | undefined = orders.find((each: Sale) => each.reference === reference);
    for (const { id } of order?.checkouts ?? []) {
      const headers = { origin: this.url };
      const answer = await request.post(`${this.url}/api/checkouts/${id}/check`, { headers, data: {} });
      expect(answer.status()).toBe(200);
    }
  }

  /** Asks to leave; with a code open that is not all. */
  async pressSwitch(): Promise<void> {
    await this.openMenu();
    await this.page.getByRole('button', { name: this.words.switchPerson }).tap();
  }

  /** The next person at this device. */
  async switchTo(person: Person): Promise<void> {
    await this.pressSwitch();
    await this.signIn.signIn(person);
    // An amount that was typed before stays.
    await expect(this.sale.key('0')).toBeVisible();
  }

  /** Opens one of the till's screens; it works from the moment it asks what does not fit. */
  async open(path: string): Promise<void> {
    const alive = this.alive();
    await this.page.goto(`${this.url}${path}`);
    await alive;
  }

  async reload(): Promise<void> {
    const alive = this.alive();
    await this.page.reload();
    await alive;
  }

  /** Types the amount, charges it and reads the address in the code. */
  async sell(minor: number): Promise<string> {
    await this.sale.charge(minor);
    return this.checkout.scan(minor);
  }

  /** The page of the sale with that number. */
  async openSale(reference: string): Promise<void> {
    const { orders } = await (await this.page.request.get(`${this.url}/api/orders`)).json();
    const order: (Sale & { readonly id: string }) | undefined = orders.find(
      (each: Sale) => each.reference === reference,
    );
    if (!order) throw new Error(`${reference} is not among the last sales.`);
    await this.open(`/orders/${order.id}`);
  }

  /** A sale that is in the lists, without its screens. */
  async sellUnseen(minor: number): Promise<void> {
    const answer = await this.page.request.post(`${this.url}/api/orders`, {
      headers: { origin: this.url, 'idempotency-key': randomUUID() },
      data: { amountMinor: minor, currency: 'AED', qrSize: 128, language: this.language },
    });
    expect(answer.status()).toBe(201);
  }

  /** The name under which the gateway knows this device. */
  async device(): Promise<string> {
    const cookies = await this.page.context().cookies();
    const device = cookies.find(({ name }) => name.endsWith('qtill_device'));
    if (!device) throw new Error('This device has not signed in yet.');
    return device.value;
  }

  private alive() {
    // The answer to a waiting screen carries what others ask for by itself.
    return this.page.waitForResponse((response) =>
      /^\/api\/(exceptions|checkouts\/[^/]+$)/.test(new URL(response.url()).pathname),
    );
  }
}
