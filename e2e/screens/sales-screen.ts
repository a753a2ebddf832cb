import type { Locator, Page } from '@playwright/test';
import type { StateWord, Words } from './words/words';

/** The list of the last sales. */
export class SalesScreen {
  constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {}

  title(): Locator {
    return this.page.getByRole('heading', { name: this.words.salesTitle, exact: true });
  }

  row(reference: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: reference });
  }

  rowIn(reference: string, state: StateWord): Locator {
    return this.row(reference).filter({ hasText: this.words.state[state] });
  }

  firstWith(state: StateWord): Locator {
    const rows = this.page.getByRole('main').getByRole('listitem');
    return rows.filter({ hasText: this.words.state[state] }).first();
  }

  /** The rows of one day below its name and its total. */
  day(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  search(): Locator {
    return this.page.getByRole('searchbox', { name: this.words.sales.search, exact: true });
  }

  rows(): Locator {
    return this.page.getByRole('main').getByRole('listitem');
  }

  /** One payment on the page of a sale. */
  payment(number: number): Locator {
    const name = this.words.sales.payment(number);
    return this.rows().filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: this.words.salesTitle, exact: true }).tap();
    await this.page.waitForURL('**/orders');
  }
}
