import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TillExceptionListDto } from '../../../api/exceptions/exception';
import { openOrder } from '../../../checkout/open/open-order';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { createPaidSales } from '../../../db/checkouts/paid-of-device';
import { createExceptionStore } from '../../../db/exceptions/exception-store';
import { createOpenLinks } from '../../../db/links/open-of-device';
import type { Checkout } from '../../../domain/checkout/checkout';
import type { Status } from '../../../domain/checkout/status';
import { MINUTE } from '../../../domain/core/durations';
import { asBranchId } from '../../../domain/core/ids';
import { money } from '../../../domain/money/money';
import { answerMyExceptions } from './exceptions';
import { sampleBranch, sampleSession } from '../../../domain/testing/samples';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

async function open(deviceReference = 'till-1'): Promise<Checkout> {
  const opened = await openOrder(world.deps, world.chargeInput({ deviceReference }));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function become(checkout: Checkout, ...statuses: readonly Status[]): Promise<void> {
  for (const status of statuses) {
    world.gateway.setStatus(checkout.requestId, status);
    const current = await world.deps.store.find(checkout.id, world.staff.branchId);
    if (current) await readCheckout(world.deps, current);
  }
}

async function mine(deviceReference = 'till-1', branch = 'brn_test'): Promise<TillExceptionListDto> {
  const { db, deps } = world;
  const session = sampleSession({ branch: sampleBranch({ id: asBranchId(branch) }), deviceReference });
  const stores = {
    store: createExceptionStore(db),
    sales: createPaidSales(db),
    links: createOpenLinks(db),
    clock: deps.clock,
  };
  const answer: TillExceptionListDto = await (await answerMyExceptions(stores, session)).json();
  return answer;
}

const references = async (deviceReference?: string, branch?: string) =>
  (await mine(deviceReference, branch)).paid.map(({ reference }) => reference);

test('a till hears which of its own sales were paid, the newest first, and no other till does', async () => {
  const [first, second] = [await open(), await open()];
  await open();
  const other = await open('till-2');
  await become(second, 'PAID');
  world.time.now += 1_000;
  await become(first, 'PAID');
  await become(other, 'PAID');
  expect(await mine()).toEqual({
    exceptions: [],
    paid: [first, second].map(({ orderId, reference, createdAt }) => ({
      orderId,
      reference,
      amount: { minor: 1_250, currency: 'AED' },
      madeAt: createdAt,
      linkFor: null,
    })),
  });
  expect(await references('till-2')).toEqual([other.reference]);
  expect(await references('till-1', 'brn_other'), 'in another branch').toEqual([]);
});

test('only a read makes it paid, whatever stands at the gateway', async () => {
  const checkout = await open();
  world.gateway.setStatus(checkout.requestId, 'PAID');
  expect(await references()).toEqual([]);
  await readCheckout(world.deps, checkout);
  expect(await references()).toEqual([checkout.reference]);
});

test('what came late, in another amount, or not at all is not told as paid', async () => {
  const [late, less, declined] = [await open(), await open(), await open()];
  await become(late, 'EXPIRED', 'PAID');
  await become(declined, 'FAILED');
  const found = world.gateway.checkouts.get(less.requestId);
  if (!found) throw new Error('The gateway does not know it.');
  const amount = money(1_000, 'AED');
  world.gateway.checkouts.set(less.requestId, { ...found, amount, status: 'PAID', statusText: 'PAID' });
  await readCheckout(world.deps, less);
  const { exceptions, paid } = await mine();
  expect(exceptions.map(({ kind }) => kind).sort()).toEqual(['late', 'mismatch']);
  expect(paid).toEqual([]);
});

test('after ten minutes it is nothing new, and a refund ends it at once', async () => {
  const [kept, refunded] = [await open(), await open()];
  await become(kept, 'PAID');
  await become(refunded, 'PAID', 'REFUNDED');
  world.time.now += 9 * MINUTE;
  expect(await references()).toEqual([kept.reference]);
  world.time.now += 2 * MINUTE;
  expect(await references()).toEqual([]);
});
