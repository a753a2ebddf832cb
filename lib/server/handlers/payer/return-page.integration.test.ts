import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOrder } from '../../../checkout/open/open-order';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import type { Checkout } from '../../../domain/checkout/checkout';
import { answerReturn } from './return-page';

let world: World;
let checkout: Checkout;
beforeEach(async () => {
  world = await createWorld();
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  ({ checkout } = opened.value);
});
afterEach(() => world.drop());

const stateNow = async (id: string = checkout.id) => {
  // A read of the last second would be believed.
  world.time.now += 2_000;
  const answer = await answerReturn(world.deps, id);
  return { status: answer.status, body: await answer.json() };
};

test('whoever holds the address is told the state and nothing else, from a read of the gateway', async () => {
  expect(await stateNow()).toEqual({ status: 200, body: { state: 'waiting', canPay: true } });
  world.gateway.setStatus(checkout.requestId, 'PAID');
  expect(await stateNow()).toEqual({ status: 200, body: { state: 'paid', canPay: false } });
});

test.each(['unknown', '\0'])('of %j nothing is known', async (id) => {
  expect(await stateNow(id)).toMatchObject({ status: 404, body: { kind: 'not_found' } });
});
