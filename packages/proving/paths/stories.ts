import { expect, type Page } from '@playwright/test';
import type { Sandbox } from '@/e2e/fixtures/sandbox';
import { Till } from '@/e2e/screens/till';
import type { Shop } from '@/scripts/lib/testing/furnish-shop.mjs';
import type { Story } from './observe';

const AMOUNT = 1_250;
const LIMIT = { timeout: 20_000 };

/** The shop whose functions are counted, and a browser of its own for each story. */
export type Stage = {
  readonly shop: Shop;
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly page: Page;
  /** The address that the till gave the gateway. */
  readonly webhook: string;
};

async function signIn({ shop, url, page }: Stage, role: string): Promise<Till> {
  const person = shop.demoStaff.find((each) => each.role === role);
  if (!person) throw new Error(`The demo staff has no ${role}.`);
  const till = new Till(page, url, 'en');
  await till.signInByHand(person);
  return till;
}

const isPaid = (till: Till) => expect(till.checkout.state('paid')).toBeVisible(LIMIT);

/** From the keypad to the list of sales, to one of them and back: nothing is sold, and nothing asked of the gateway. */
export async function sharedStory(stage: Stage): Promise<Story> {
  const till = await signIn(stage, 'cashier');
  const checkout = await sellPaid(stage, till);
  const prepare = async () => {
    await till.open('/');
    return async () => {
      await till.sales.open();
      await till.sales.rowIn(checkout.orderId, 'paid').getByRole('link').first().tap();
      await expect(till.page).toHaveURL(/\/orders\//, LIMIT);
      await expect(till.page.getByRole('heading', { level: 1 })).toBeVisible(LIMIT);
      await till.page.getByRole('link', { name: till.words.newSale }).tap();
      await expect(till.sale.amount(0)).toBeVisible(LIMIT);
    };
  };
  return { prepare };
}

/** From a payment that nobody waits for to the sale that says so: found by a sweep, since the gateway calls nobody. */
export async function readStory(stage: Stage): Promise<Story> {
  const { sandbox, page } = stage;
  const till = await signIn(stage, 'manager');
  const prepare = async () => {
    await till.sellUnseen(AMOUNT);
    const checkout = await newest(sandbox);
    await page.goto('about:blank');
    return async () => {
      await sandbox.act(checkout, 'pay');
      await saleIsPaid(stage, checkout.orderId);
    };
  };
  return { prepare };
}

/** "Check now" on a sale: what every button runs that asks something of the gateway. */
export async function checkStory(stage: Stage): Promise<Story> {
  const till = await signIn(stage, 'cashier');
  const prepare = async () => {
    const { orderId } = await sellPaid(stage, till);
    return () => till.checkNow(orderId);
  };
  return { prepare };
}

/** From the press of Charge to Paid on the same screen. */
export async function saleStory(stage: Stage): Promise<Story> {
  const { sandbox } = stage;
  const till = await signIn(stage, 'cashier');
  const prepare = async () => {
    await till.open('/');
    await till.sale.typeAmount(AMOUNT);
    return async () => {
      await till.sale.chargeButton(AMOUNT).tap();
      await expect(till.checkout.code(AMOUNT)).toBeVisible(LIMIT);
      await sandbox.act(await newest(sandbox), 'pay');
      await isPaid(till);
    };
  };
  return { prepare };
}

/** From the button on the page of a paid sale to the line that says it is refunded. */
export async function refundStory(stage: Stage): Promise<Story> {
  const till = await signIn(stage, 'manager');
  const { refund } = till;
  const prepare = async () => {
    const checkout = await sellPaid(stage, till);
    await till.openSale(checkout.orderId);
    await expect(refund.button()).toBeVisible(LIMIT);
    return async () => {
      await refund.button().tap();
      await refund.fill(AMOUNT, 'Too small');
      await expect(refund.card(AMOUNT)).toContainText(till.words.refund.sent, LIMIT);
    };
  };
  return { prepare };
}

/** From the request to the gateway being asked about the checkout; its answer is on the path of a sale. */
export async function webhookStory(stage: Stage): Promise<Story> {
  const { sandbox, page, webhook: address } = stage;
  const till = await signIn(stage, 'manager');
  const prepare = async () => {
    const { id } = await sellPaid(stage, till);
    // No screen is open that asks for anything.
    await page.goto('about:blank');
    const match = { method: 'GET', path: `/checkout/${id}` };
    return () =>
      readsAgain(sandbox, id, async () => {
        await sandbox.control('faults', { match, fault: { kind: 'slow', ms: ANSWER_MS } });
        const answer = await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ id, status: 'PAID' }),
        });
        expect(answer.status).toBe(204);
      });
  };
  return { prepare };
}

/** Resolves when the gateway was asked about the checkout once more than before `act`. */
async function readsAgain(sandbox: Sandbox, id: string, act: () => Promise<void>): Promise<void> {
  const readsOf = async () =>
    (await sandbox.requests()).filter(({ method, path }) => method === 'GET' && path.endsWith(`/${id}`))
      .length;
  const before = await readsOf();
  await act();
  await expect.poll(readsOf, { ...LIMIT, intervals: [50] }).toBeGreaterThan(before);
}

/** Longer than it takes to see that the gateway was asked. */
const ANSWER_MS = 1_500;

async function newest(sandbox: Sandbox) {
  const last = (await sandbox.created()).at(-1);
  if (!last) throw new Error('The gateway created nothing.');
  return last;
}

/** A sale that is paid, without its screens. */
async function sellPaid(stage: Stage, till: Till) {
  await till.sellUnseen(AMOUNT);
  const checkout = await newest(stage.sandbox);
  await stage.sandbox.act(checkout, 'pay');
  await saleIsPaid(stage, checkout.orderId);
  return checkout;
}

async function saleIsPaid({ page, url }: Stage, reference: string): Promise<void> {
  const statuses = async () => {
    const { orders } = await (await page.request.get(`${url}/api/orders`)).json();
    return JSON.stringify(orders.find((each: { reference: string }) => each.reference === reference));
  };
  await expect.poll(statuses, LIMIT).toContain('"PAID"');
}
