import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHistoryStore } from '../../db/history/history-store';
import { asBranchId } from '../../domain/core/ids';
import { findCheckouts } from '../../history/history';
import { readCheckout } from '../observe/read-checkout';
import { createWorld, type World } from '../testing/create-world';
import { openAnother } from './open-another';
import { openOnTerminal } from './open-on-terminal';
import { openOrder, type OpenOrderInput } from './open-order';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.drop());

async function sell(change: Partial<OpenOrderInput> = {}) {
  const opened = await openOrder(world.deps, world.chargeInput(change));
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

const described = () => world.gateway.creates.map(({ description }) => description);

test('what staff wrote goes to the payment service with the sale, and is left out where they wrote nothing', async () => {
  const noted = await sell({ note: 'table 4' });
  expect(noted.request).toMatchObject({ channel: 'qr', description: 'table 4' });
  await sell();
  expect(described()).toEqual(['table 4', undefined]);
  expect(world.gateway.creates[1]).not.toHaveProperty('description');
});

test('A02 the same key with another note is another request', async () => {
  const idempotencyKey = 'one-press-of-the-button';
  const first = await sell({ idempotencyKey, note: 'table 4' });
  expect((await sell({ idempotencyKey, note: 'table 4' })).id).toBe(first.id);
  for (const note of ['table 5', undefined]) {
    const again = await openOrder(world.deps, world.chargeInput({ idempotencyKey, note }));
    expect(again).toMatchObject({ error: { kind: 'key_reused' } });
  }
  expect(world.gateway.creates).toHaveLength(1);
});

test('a new code and a card terminal say the same of the sale as its first code', async () => {
  const first = await sell({ note: 'table 4' });
  world.gateway.setStatus(first.requestId, 'EXPIRED');
  await readCheckout(world.deps, first);
  const { orderId } = first;
  const second = await openAnother(world.deps, { ...world.chargeInput(), orderId });
  expect(second.ok).toBe(true);
  const staff = { ...world.staff, name: 'Till', role: 'cashier' } as const;
  const terminal = { idempotencyKey: 'to-the-terminal', orderId, terminalId: '7', language: 'en' } as const;
  await openOnTerminal(world.deps, { ...terminal, staff });
  expect(described()).toEqual(['table 4', 'table 4', 'table 4']);
});

test('a manager finds the sale by its words', async () => {
  const wanted = await sell({ note: 'Table 4, Ali' });
  await sell({ note: '100 % cotton' });
  await sell();
  const deps = { store: createHistoryStore(world.db, ({ err }) => expect.fail(String(err))) };
  const staff = { role: 'manager', branchId: asBranchId('brn_test') } as const;
  const all = { staff, currency: 'AED', money: 'any', from: null, to: null, after: null } as const;
  const find = async (text: string) => {
    const found = await findCheckouts(deps, { ...all, text });
    return found.ok ? found.value.checkouts.map(({ checkout }) => checkout.id) : found.error.kind;
  };
  for (const text of ['table 4', 'ALI', '4, ali', 'tab']) expect(await find(text), text).toEqual([wanted.id]);
  expect(await find('%'), 'no word').toEqual([]);
  expect(await find('table 5')).toEqual([]);
});
