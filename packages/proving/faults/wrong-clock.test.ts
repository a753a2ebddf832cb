import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectBooksAgree } from './support/books';
import { fakeClock } from './support/fake-clock';
import { needs } from './support/needs';
import { openShop, type Shop } from './support/open-shop';
import { type Checkout, newCharge, pay, showsPaid, type Till } from './support/till';

const SEEN_MS = 10_000;
/** Each jump, and how many hours apart the clocks are then. */
const JUMPS = [
  ['+1h', 1],
  ['-1h', -1],
  ['+1d', 24],
  ['-1d', -24],
  ['+0', 0],
] as const;

/** The clock of a request and of the server's machine, in hours apart. */
async function hoursOff(till: Till, checkout: Checkout): Promise<number> {
  const seen = await till.look(checkout.id);
  assert.ok(seen);
  return Math.round((seen.serverNow - Date.now()) / 3_600_000) || 0;
}

type Run = { readonly shop: Shop; readonly till: Till; readonly clock: ReturnType<typeof fakeClock> };

/** What was open before the jump, and what is opened after it, are both sold as ever. */
async function sellAcross([jump, hours]: (typeof JUMPS)[number], { shop, till, clock }: Run): Promise<void> {
  const open = await till.sell();
  clock.jump(jump);
  const answer = await till.charge(newCharge());
  assert.equal(answer.status, 201, `after ${jump} a charge was answered ${answer.status}`);
  const { checkout } = answer;
  assert.ok(checkout);
  assert.equal(await hoursOff(till, checkout), hours, 'the clock did not jump');
  assert.equal((await till.look(open.id))?.status, 'PENDING', `after ${jump} an open code is`);
  for (const each of [open, checkout]) {
    assert.ok(await pay(shop.sandboxUrl, each));
    assert.ok(
      await showsPaid(till, each, SEEN_MS),
      `after ${jump} a payment was not seen within ${SEEN_MS} ms`,
    );
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
    await expectBooksAgree(shop);
  },
);
