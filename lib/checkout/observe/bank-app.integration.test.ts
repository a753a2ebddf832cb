import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Checkout } from '../../domain/checkout/checkout';
import { displayState, PAYER_STATE, paymentAnswer } from '../../domain/checkout/display-state';
import { type RunningSandbox, startSandbox } from '../../gateway/testing/start-sandbox';
import { openOrder } from '../open/open-order';
import { differences } from '../testing/compare-books';
import { createHttpWorld, type HttpWorld } from '../testing/create-http-world';

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

const CARD_THAT_ASKS = '4000 0000 0000 3220';
const MINUTES = 60_000;

/** A sale whose customer has typed the card and waits for the bank's app. Resolves to the app's address. */
async function sellAndAsk(): Promise<{ sale: Checkout; app: string; payPage: string }> {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  const sale = opened.value.checkout;
  const payPage = `${sandbox.origin}/checkout/${sale.gateway?.checkoutKey}`;
  return { sale, payPage, app: await askBank(payPage) };
}

async function askBank(payPage: string): Promise<string> {
  const card = { cardNumber: CARD_THAT_ASKS, expiryDate: '12/25', cvv: '100', nameOnCard: 'TEST USER' };
  const waiting = await post(payPage, { action: 'pay', terms: 'yes', ...card });
  const path = waiting.headers.get('location') ?? '';
  return `${sandbox.origin}${path.replace('/frames/redirect/payment/', '/bank/')}`;
}

const post = (address: string, fields: Record<string, string>) =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const answer = (app: string, said: 'approve' | 'reject') => post(app, { answer: said });

/** What the till shows and what our page tells the payer, of what is stored, as if it had just been read. */
async function shown(sale: Checkout): Promise<string> {
  const stored = await world.stored(sale);
  return `${displayState(stored, 0)}, ${PAYER_STATE[paymentAnswer(stored, 0)]}`;
}

/** Lets the watcher look for a while. Resolves to everything that was shown meanwhile. */
async function watch(sale: Checkout, ms: number): Promise<Set<string>> {
  const seen = new Set([await shown(sale)]);
  for (let step = 0; step < ms; step += 4_000) {
    await world.live(4_000, { step: 2_000 });
    seen.add(await shown(sale));
  }
  return seen;
}

const paidCount = async () => (await world.book()).filter(({ kind }) => kind === 'paid').length;

test('while the bank asks in its app the till waits, and turns once when the payer approves, in whatever browser', async () => {
  const { sale, app, payPage } = await sellAndAsk();
  expect(await watch(sale, 12_000)).toEqual(new Set(['waiting, waiting']));
  // The payer comes back to the pay page in another browser and presses Pay once more.
  expect(await askBank(payPage)).toBe(app);
  await Promise.all([answer(app, 'approve'), answer(app, 'approve'), answer(app, 'reject')]);
  expect(await watch(sale, 12_000)).toContain('paid, paid');
  expect(await shown(sale)).toBe('paid, paid');
  expect(await paidCount()).toBe(1);
});

test('a rejection in the app leaves the code open, and the till never says declined', async () => {
  const { sale, app, payPage } = await sellAndAsk();
  await answer(app, 'reject');
  expect(await watch(sale, 8_000)).toEqual(new Set(['waiting, waiting']));
  const card = {
    cardNumber: '4242 4242 4242 4242',
    expiryDate: '12/25',
    cvv: '100',
    nameOnCard: 'TEST USER',
  };
  await post(payPage, { action: 'pay', terms: 'yes', attempt: '1', ...card });
  expect(await watch(sale, 8_000)).toContain('paid, paid');
  expect(await paidCount()).toBe(1);
});

test('an approval that comes too late, or never, ends as expired and takes no money', async () => {
  const { sale, app } = await sellAndAsk();
  await world.pass((await world.stored(sale)).expiresAt - sale.createdAt + MINUTES);
  await answer(app, 'approve');
  await world.live(12_000, { step: 4_000 });
  expect(await shown(sale)).toBe('expired, notPaid');
  expect(await paidCount()).toBe(0);
});
