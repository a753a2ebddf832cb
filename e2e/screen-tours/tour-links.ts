import { expect } from '@playwright/test';
import { LinkPage } from '../screens/link-page';
import type { Till } from '../screens/till';
import type { Visit } from './visit';

const NOTES = { en: 'Flowers for Friday', ar: 'زهور ليوم الجمعة' };

/** A payment link from the form to its end, also as its customer sees it. */
export async function tourLinks(till: Till, visit: Visit): Promise<void> {
  const { page, links } = till;
  const note = NOTES[till.language];
  await till.open('/links');
  const address = await links.makePage(9_000, note);
  await visit('link-to-hand-on');
  await links.done();
  await expect(links.card(note)).toBeVisible();
  await visit('links');

  const shown = new LinkPage(page, till.language);
  await page.goto(address);
  await expect(shown.pay(9_000)).toBeVisible();
  await visit('link-of-customer');
  await till.open('/links');
  await links.cancel(note);
  await expect(links.card(note)).toContainText(till.words.state.cancelled);
  await page.goto(address);
  await expect(shown.title('over')).toBeVisible();
  await visit('link-over');
}

/** What else can be done when a code cannot be scanned: a link of the same sale, or a card terminal. */
export async function tourOtherWays(till: Till, visit: Visit): Promise<void> {
  const { page, words, checkout } = till;
  await till.open('/');
  await till.sell(2_350);
  await checkout.openMoreWays();
  await till.links.more().tap();
  await expect(till.links.newLink()).toBeVisible();
  await visit('link-of-sale');

  await page.goBack();
  await checkout.openMoreWays();
  await page.getByRole('link', { name: words.terminal.title }).tap();
  const first = page.getByRole('main').getByRole('listitem').first().getByRole('button');
  await expect(first).toBeEnabled();
  await visit('terminals');
  await first.tap();
  await expect(page.getByText(words.terminal.shows)).toBeVisible();
  await visit('on-terminal');
  await checkout.cancel();
  await expect(checkout.state('cancelled')).toBeVisible();
}
