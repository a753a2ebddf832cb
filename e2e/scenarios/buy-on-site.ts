import { expect, type Page } from '@playwright/test';
import { ExampleShop } from '../fixtures/example-shop';
import { ShopApi } from '../fixtures/shop-api';
import { goodCard, PayPage } from '../screens/pay-page';

type Cast = { readonly page: Page; readonly tillUrl: string; readonly apiKey: string };

/** A customer orders on the shop's site, goes away without paying, comes back, pays, and is thanked. */
export async function buyOnSite({ page, tillUrl, apiKey }: Cast): Promise<void> {
  const shop = new ExampleShop();
  try {
    const address = await shop.open(tillUrl, apiKey);
    await page.goto(address);
    const number = await page.locator('input[name=number]').inputValue();
    await page.getByLabel('Pay using Cards / PointCheckout').check();
    await page.getByRole('button', { name: 'Order' }).tap();
    const payPage = new PayPage(page, 'en');
    await expect(payPage.amount('AED 100.00')).toBeVisible();
    const payUrl = page.url();

    const api = new ShopApi(tillUrl, apiKey);
    const { body } = await api.get(`/api/v1/checkouts?reference=${number}`);
    const [made] = Array.isArray(body.checkouts) ? body.checkouts : [];
    expect(made).toMatchObject({ channel: 'web', amount: '100.00', redirectUrl: payUrl.split('?')[0] });
    // Whoever types the address of the thanks is not thanked, whatever stands in it.
    await page.goto(`${address}/thanks/${made.reference}?checkout=${made.id}&status=PAID`);
    await expect(page.getByRole('heading', { name: 'Not paid yet' })).toBeVisible();

    await page.getByRole('link', { name: 'Pay now' }).tap();
    await payPage.payWith(goodCard);
    await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await expect(page.getByText(`Order ${made.reference} is paid.`)).toBeVisible();
    expect(new URL(page.url()).origin).toBe(address);
    expect((await api.settled(made.id)).body).toMatchObject({ status: 'PAID', amount: '100.00' });
  } finally {
    await shop.close();
  }
}
