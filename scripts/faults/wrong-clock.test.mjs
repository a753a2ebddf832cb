import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitUntil } from '../lib/wait.mjs';
import { holdBooks } from './support/books.mjs';
import { pay } from './support/customer.mjs';
import { fakeClock } from './support/fake-clock.mjs';
import { needs } from './support/needs.mjs';
import { openShop } from './support/open-shop.mjs';
import { newTap } from './support/open-till.mjs';

const SEEN_MS = 10_000;
const JUMPS = ['+1h', '-1h', '+1d', '-1d', '+0'];

const statusOf = async (till, { id }) => (await till.look(id)).checkout?.status;

/** The clock of a request and of the server's machine, in hours apart. */
async function hoursOff({ till, checkout }) {
  const seen = await till.look(checkout.id);
  return Math.round((seen.checkout.serverNow - Date.now()) / 3_600_000) || 0;
}

const HOURS = { '+1h': 1, '-1h': -1, '+1d': 24, '-1d': -24, '+0': 0 };

/** What was open before the jump, and what is opened after it, are both sold as ever. */
async function sellAcross(jump, { shop, till, clock }) {
  const open = await till.sell();
  clock.jump(jump);
  const answer = await till.charge(newTap());
  assert.equal(answer.status, 201, `after ${jump} a charge was answered ${answer.status}`);
  const { checkout } = answer.body;
  assert.equal(await hoursOff({ till, checkout }), HOURS[jump], 'the clock did not jump');
  assert.equal(await statusOf(till, open), 'PENDING', `after ${jump} an open code is`);
  for (const each of [open, checkout]) {
    assert.ok(await pay(shop.sandboxUrl, each));
    const isPaid = await waitUntil(async () => (await statusOf(till, each)) === 'PAID', { limitMs: SEEN_MS });
    assert.ok(isPaid, `after ${jump} a payment was not seen within ${SEEN_MS} ms`);
  }
}

test(
  'E20 the app’s clock jumps by an hour and by a day: who is signed in sells on, and payments are seen in time',
  needs('clock'),
  async (t) => {
    const shop = await openShop(t);
    const clock = fakeClock(shop.folder);
    await shop.startSandbox();
    await shop.startApp({ env: clock.env });
    const till = await shop.signIn();
    for (const jump of JUMPS) await sellAcross(jump, { shop, till, clock });
    await holdBooks(shop);
  },
);
