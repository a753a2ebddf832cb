import fc from 'fast-check';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openOrder } from '../checkout/open/open-order';
import { differences } from '../checkout/testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../checkout/testing/create-http-world';
import { createLinkStore } from '../db/links/link-store';
import { ledger } from '../db/schema/money';
import { neverBroken } from '../db/testing/never-broken';
import type { Checkout } from '../domain/checkout/checkout';
import { displayState, PAYER_STATE, paymentAnswer } from '../domain/checkout/display-state';
import { payPageView } from '../domain/link/pay-page-view';
import { money } from '../domain/money/money';
import { type RunningSandbox, startSandbox } from '../gateway/testing/start-sandbox';
import { makeLink } from './make-link';
import { payByLink, seeLink } from './pay-by-link';

let sandbox: RunningSandbox;
let world: HttpWorld;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  world = await createHttpWorld(sandbox);
  await world.control.modes({ bankApproval: 'app' });
});
afterEach(async () => {
  expect(await differences(world)).toEqual([]);
  await world.drop();
});

const MINUTES = 60_000;
const CARD = { expiryDate: '12/25', cvv: '100', nameOnCard: 'TEST USER' };
const CARD_THAT_ASKS = '4000 0000 0000 3220';
const GOOD_CARD = '4242 4242 4242 4242';

/** One sale with its payment page. `page`: what our own page tells the payer. */
type Sale = { readonly checkout: Checkout; readonly payPage: string; page(): Promise<string> };
let sales = 0;

async function sellAtTill(): Promise<Sale> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  const { checkout } = opened.value;
  const page = async () => PAYER_STATE[paymentAnswer(await world.stored(checkout), 0)];
  return { checkout, payPage: `${sandbox.origin}/checkout/${checkout.gateway?.checkoutKey}`, page };
}

async function sellByLink(): Promise<Sale> {
  const links = createLinkStore(world.db, neverBroken);
  const deps = { links, checkout: world.deps, changed: () => Promise.resolve() };
  const made = await makeLink(deps, {
    idempotencyKey: `key-of-a-link-${(sales += 1)}-of-the-bank`,
    staff: { ...world.staff, name: 'Test', role: 'cashier' },
    deviceReference: 'till-1',
    amount: money(1250, 'AED'),
    request: { kind: 'page', language: 'en', lifeMinutes: 60, note: null, delivery: null },
  });
  if (!made.ok) throw new Error(made.error.kind);
  const { token } = made.value.link;
  const address = await payByLink(deps, token);
  const seen = async () => {
    const now = await seeLink(deps, token);
    if (!now) throw new Error('The link is gone.');
    return now;
  };
  const [checkout] = (await seen()).checkouts;
  if (!address.ok || !checkout) throw new Error('Nothing was opened.');
  const page = async () => payPageView(await seen(), world.deps.clock.now()).state;
  return { checkout, payPage: address.value, page };
}

const post = (address: string, fields: Record<string, string>) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });

/** The customer types a card. Resolves to the address of the bank's app, where that one asks. */
async function typeCard({ payPage }: Sale, cardNumber: string): Promise<string | undefined> {
  const entries = { action: 'pay', terms: 'yes', ...CARD, cardNumber };
  const path = (await post(payPage, entries)).headers.get('location') ?? '';
  return path.includes('/frames/redirect/payment/')
    ? `${sandbox.origin}${path.replace('/frames/redirect/payment/', '/bank/')}`
    : undefined;
}

async function askBank(sale: Sale): Promise<string> {
  const app = await typeCard(sale, CARD_THAT_ASKS);
  if (app === undefined) throw new Error('The bank did not ask.');
  return app;
}

/** What the till and our page show, of what is stored as if it had just been read. */
const shown = async ({ checkout, page }: Sale) =>
  `${displayState(await world.stored(checkout), 0)}, ${await page()}`;

/** Lets the watcher look. Resolves to everything that was shown, in order, each once in a row. */
async function watch(sale: Sale, ms: number, seen: string[] = []): Promise<string[]> {
  for (let step = 0; step <= ms; step += 2_000) {
    const now = await shown(sale);
    if (seen.at(-1) !== now) seen.push(now);
    await world.live(2_000, { step: 2_000 });
  }
  return seen;
}

/** The amounts that came in for a sale, one for each time that it was booked. */
async function postings({ checkout }: Sale): Promise<number[]> {
  const rows = await world.db.select().from(ledger).where(eq(ledger.orderId, checkout.orderId));
  return rows.flatMap(({ account, amountMinor }) => (account === 'gateway_clearing' ? [amountMinor] : []));
}

describe.each([
  ['a code of the till', sellAtTill, 'waiting, waiting'],
  ['our page of a link', sellByLink, 'waiting, due'],
])('%s, while the bank asks in its app', (_, sell, open) => {
  test('approved twice, in two browsers, is booked once, and what comes after changes nothing', async () => {
    const sale = await sell();
    const app = await askBank(sale);
    await Promise.all([post(app, { answer: 'approve' }), post(app, { answer: 'approve' })]);
    const seen = await watch(sale, 12_000);
    await post(app, { answer: 'approve' });
    await post(app, { answer: 'reject' });
    expect(await watch(sale, 8_000, seen)).toEqual([open, 'paid, paid']);
    expect(await postings(sale)).toEqual([1250]);
  });

  test('approved when its time is over books nothing, and it never was paid or declined', async () => {
    const sale = await sell();
    const app = await askBank(sale);
    const { expiresAt, createdAt } = await world.stored(sale.checkout);
    await world.pass(expiresAt - createdAt + MINUTES);
    await post(app, { answer: 'approve' });
    const seen = await watch(sale, 12_000);
    expect(seen.at(-1)).toMatch(/^expired, /);
    expect(seen.join('; ')).not.toMatch(/paid,|, paid|declined/);
    expect(await postings(sale)).toEqual([]);
  });

  test('refused and then approved, or paid by another card, is booked once and never declined before', async () => {
    for (const second of ['approve', GOOD_CARD]) {
      const sale = await sell();
      await post(await askBank(sale), { answer: 'reject' });
      const seen = await watch(sale, 8_000);
      expect(seen).toEqual([open]);
      if (second === 'approve') await post(await askBank(sale), { answer: 'approve' });
      else expect(await typeCard(sale, second)).toBeUndefined();
      expect(await watch(sale, 8_000, seen)).toEqual([open, 'paid, paid']);
      expect(await postings(sale)).toEqual([1250]);
    }
  });

  test('in any order of such events it is booked once if the gateway was paid, and never paid after declined', async () => {
    const events = fc.array(fc.constantFrom('ask', 'approve', 'reject', 'pay', 'look', 'time'), {
      minLength: 3,
      maxLength: 7,
    });
    await fc.assert(
      fc.asyncProperty(events, async (steps) => {
        const sale = await sell();
        const seen: string[] = [];
        let app: string | undefined;
        for (const step of steps) {
          if (step === 'ask') app = (await typeCard(sale, CARD_THAT_ASKS)) ?? app;
          if (step === 'pay') await typeCard(sale, GOOD_CARD);
          if (step === 'time') await world.pass(7 * MINUTES);
          if (step === 'approve' || step === 'reject') if (app) await post(app, { answer: step });
          if (step === 'look') await watch(sale, 2_000, seen);
        }
        await watch(sale, 12_000, seen);
        const taken = (await world.book()).filter(
          (entry) => entry.kind === 'paid' && entry.checkoutId === sale.checkout.gateway?.id,
        );
        expect(await postings(sale)).toEqual(taken.map(() => 1250));
        expect(taken.length).toBeLessThanOrEqual(1);
        const states = seen.map((each) => each.split(',')[0]);
        if (states.includes('declined')) expect(states).not.toContain('paid');
      }),
      { numRuns: 6 },
    );
  });
});
