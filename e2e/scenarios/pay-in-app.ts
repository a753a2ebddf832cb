import { expect, type Page } from '@playwright/test';
import { newReference, ShopApi, shopper } from '../fixtures/shop-api';
import { goodCard, PayPage } from '../screens/pay-page';

type Cast = { readonly page: Page; readonly tillUrl: string; readonly apiKey: string };

type App = { readonly checkoutKey: string; readonly confirmationUrls: readonly string[] };

/**
 * The page is an app's web view: the app watches its address, closes it when a confirmation page is reached, and asks
 * its own server for the truth. One customer closes it early, the other pays.
 */
export async function payInApp({ page, tillUrl, apiKey }: Cast): Promise<void> {
  const api = new ShopApi(tillUrl, apiKey);
  const order = { reference: newReference(), amount: '45.00', currency: 'AED', ...shopper };
  const open = async () => {
    const { status, body } = await api.open({ channel: 'mobile', order });
    expect(status).toBe(201);
    return body;
  };
  const left = await open();
  await page.goto(String(left.redirectUrl));
  await page.goto('about:blank');
  expect((await api.get(`/api/v1/checkouts/${left.id}`)).body.status, 'closed early').toBe('PENDING');
  expect((await api.post(`/api/v1/checkouts/${left.id}/cancel`, {})).body.status).toBe('CANCELLED');

  const { id, redirectUrl, app } = await open();
  const { confirmationUrls, checkoutKey } = app as App;
  expect(String(redirectUrl)).toContain(checkoutKey);
  const isDone = (address: URL) =>
    confirmationUrls.some((each) => {
      const { origin, pathname } = new URL(each);
      return address.origin === origin && `${address.pathname}/`.startsWith(`${pathname}/`);
    });
  await page.goto(String(redirectUrl));
  const done = page.waitForURL(isDone);
  await new PayPage(page, 'en').payWith(goodCard);
  await done;
  await page.goto('about:blank');
  expect((await api.settled(id)).body).toMatchObject({ channel: 'mobile', status: 'PAID', amount: '45.00' });
}
