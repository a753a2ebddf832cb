import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { createWorld, type World } from '../../checkout/testing/create-world';
import { listenForChanges, type CheckoutChange } from './listen';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.drop());

let listener: { close(): void } | undefined;
afterEach(() => listener?.close());

/** Listens as another process would, from the moment its connection stands. */
async function listen() {
  const heard: (CheckoutChange | null)[] = [];
  const errors: string[] = [];
  listener = listenForChanges(world.url, {
    onChange: (changes) => heard.push(changes),
    onDue: () => undefined,
    onTill: () => undefined,
    onSessionsEnded: () => undefined,
    onInstance: () => undefined,
    onError: (error) => errors.push(error.message),
  });
  await vi.waitFor(() => expect(heard).toEqual([null]), { timeout: 60_000 });
  return { heard, errors };
}

async function openCheckout() {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error('Not opened.');
  return opened.value.checkout;
}

test('every new version of a checkout is told to every process, with its number', async () => {
  const { heard } = await listen();
  const { id, version } = await openCheckout();
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ checkoutId: id, version }), {
    timeout: 60_000,
  });
});

test('what was rolled back is not told', async () => {
  const { id } = await openCheckout();
  const { heard } = await listen();
  const failure = world.deps.store.change(id, () => {
    throw new Error('Changed my mind.');
  });
  await expect(failure).rejects.toThrow('Changed my mind.');
  await world.deps.store.change(id, () => ({ set: { phase: 'cancelling' }, events: [] }));
  await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 60_000 });
});

test('a read that changed nothing is no news', async () => {
  const { id } = await openCheckout();
  const { heard } = await listen();
  await world.deps.store.change(id, () => ({ set: { lastReadAt: 1 }, events: [] }));
  const changed = await world.deps.store.change(id, () => ({ set: { phase: 'cancelling' }, events: [] }));
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ checkoutId: id, version: changed?.version }), {
    timeout: 60_000,
  });
  expect(heard).toHaveLength(2);
});

test('E11 after its connection was lost it comes back, says that it was away, and hears again', async () => {
  const { heard, errors } = await listen();
  await world.db.execute(sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`);
  await vi.waitFor(() => expect(heard).toEqual([null, null]), { timeout: 60_000 });
  expect(errors).toHaveLength(1);
  const { id } = await openCheckout();
  await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ checkoutId: id }), { timeout: 60_000 });
});
