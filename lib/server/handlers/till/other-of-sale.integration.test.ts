import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CheckoutDto } from '../../../api/checkouts/checkout';
import { openAnother } from '../../../checkout/open/open-another';
import { openOrder } from '../../../checkout/open/open-order';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { refreshCheckout } from '../../../checkout/observe/watch-checkouts';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { loadReturn } from '../payer/return-page';
import { check, loadCheckout } from './checkouts';
import { findSale } from './sale';
import { sampleSession } from '../../../domain/testing/samples';

const session = sampleSession();

let world: World;
let old: Checkout;
let later: Checkout;
beforeEach(async () => {
  world = await createWorld();
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  old = await become(opened.value.checkout, 'FAILED');
  const again = await openAnother(world.deps, { ...world.chargeInput(), orderId: old.orderId });
  if (!again.ok) throw new Error(again.error.kind);
  later = again.value.checkout;
});
afterEach(() => world.drop());

async function become(checkout: Checkout, status: Status): Promise<Checkout> {
  world.gateway.setStatus(checkout.requestId, status);
  return readCheckout(world.deps, checkout);
}

/** By its address, by "Check now", and in the list of the sale's codes. */
async function seenEverywhere(): Promise<CheckoutDto[]> {
  const loaded = await loadCheckout(world.deps, session, old.id);
  const checked = (await (await check(world.deps, session, old.id)).json()) as CheckoutDto;
  const sale = await findSale(world.deps, session, old.orderId);
  const listed = sale?.checkouts.find(({ id }) => id === old.id);
  if (!loaded || !listed) throw new Error('It is not shown.');
  return [loaded.checkout, checked, listed];
}

test('a declined code of a sale that a later one paid offers no new code and leads to the paid one', async () => {
  await become(later, 'PAID');
  for (const seen of await seenEverywhere())
    expect(seen).toMatchObject({
      status: 'FAILED',
      actions: ['check'],
      other: { id: later.id, state: 'paid' },
    });
  expect((await loadReturn(world.deps, old.id))?.state, 'nor is the payer told to try again').toBe(
    'paidOtherwise',
  );
});

test('while the later code can be paid, the old one leads to it', async () => {
  for (const seen of await seenEverywhere())
    expect(seen).toMatchObject({ actions: ['check'], other: { id: later.id, state: 'payable' } });
  expect((await loadReturn(world.deps, old.id))?.state).toBe('notPaid');
});

test('once the later code came to nothing as well, a new code is offered again', async () => {
  await become(later, 'EXPIRED');
  for (const seen of await seenEverywhere())
    expect(seen).toMatchObject({ actions: ['newCode', 'check'], other: null });
});

test('B25 an open code of a sale for which money came by an earlier one says so, and ends by itself', async () => {
  const open = async () => (await loadCheckout(world.deps, session, later.id))?.checkout;
  expect(await open()).toMatchObject({ other: null });
  await become(old, 'PAID');
  expect(await open()).toMatchObject({
    phase: 'cancelling',
    status: 'PENDING',
    other: { id: old.id, state: 'money' },
    actions: ['check'],
  });
  expect(await world.deps.store.hasMoneyBeside(later)).toBe(true);
  const cancelling = await world.deps.store.find(later.id, session.branch.id);
  if (cancelling) await refreshCheckout(world.deps, cancelling);
  expect(await open(), 'nobody pressed anything').toMatchObject({
    phase: 'closed',
    status: 'CANCELLED',
    cancelledBy: null,
    other: { id: old.id, state: 'money' },
    actions: ['check'],
  });
});
