import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asBranchId, asStaffId } from '../../domain/core/ids';
import type { Checkout } from '../../domain/checkout/checkout';
import { refreshCheckout } from '../observe/watch-checkouts';
import { openOrder, type OpenOrderInput } from '../open/open-order';
import { createWorld, type World } from '../testing/create-world';
import { stopRequest } from './stop-request';

let world: World;
let charge: OpenOrderInput;
beforeEach(async () => {
  world = await createWorld();
  charge = world.chargeInput();
});
afterEach(() => world.drop());

const COLLEAGUE = { id: asStaffId('stf_colleague'), branchId: asBranchId('brn_test') };

const stop = (
  by: { id: OpenOrderInput['staff']['id']; branchId: OpenOrderInput['staff']['branchId'] } = world.staff,
) => stopRequest(world.deps, { request: { key: charge.idempotencyKey, staffId: charge.staff.id }, by });
const send = () => openOrder(world.deps, charge);

async function opened(): Promise<Checkout> {
  const answer = await send();
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value.checkout;
}

/** As the watcher does, whoever is signed in. */
async function watch({ id }: Pick<Checkout, 'id'>): Promise<Checkout> {
  const found = await world.deps.store.find(id, world.staff.branchId);
  if (!found) throw new Error('It is gone.');
  return refreshCheckout(world.deps, found);
}

/** Runs while the gateway makes the code. */
function whileCreating(act: () => Promise<void>): void {
  const create = world.gateway.create.bind(world.gateway);
  world.gateway.create = async (input) => {
    const answer = await create(input);
    await act();
    return answer;
  };
}

const CANCELLED = { phase: 'closed', status: 'CANCELLED', booked: null };

describe('a charge that is stopped', () => {
  test('before it comes is never sent, however often it comes', async () => {
    await stop();
    await stop();
    for (let sent = 0; sent < 2; sent += 1)
      expect(await send()).toEqual({ ok: false, error: { kind: 'stopped' } });
    expect(world.gateway.creates).toEqual([]);
  });

  test('while its code is made shows none, and the server cancels it', async () => {
    whileCreating(stop);
    const answer = await send();
    expect(answer).toMatchObject({ value: { checkout: { phase: 'cancelling' }, qr: null } });
    expect(await watch(await opened())).toMatchObject(CANCELLED);
    expect(world.gateway.cancels).toHaveLength(1);
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('after its code was made is cancelled by the server, and no repetition shows the code', async () => {
    const checkout = await opened();
    await stop();
    await stop();
    expect(await send()).toMatchObject({ value: { checkout: { phase: 'cancelling' }, qr: null } });
    expect(await watch(checkout)).toMatchObject(CANCELLED);
    expect(world.gateway.cancels).toHaveLength(1);
    expect(await send()).toMatchObject({ value: { checkout: CANCELLED, qr: null } });
  });

  test('while nobody knows what became of it is cancelled as soon as it is found', async () => {
    world.gateway.nextCreate = { commits: true, error: { kind: 'in_doubt', detail: 'timeout' } };
    const checkout = await opened();
    await stop();
    expect(await watch(checkout)).toMatchObject({ phase: 'cancelling' });
    expect(await watch(checkout)).toMatchObject(CANCELLED);
  });

  test('and never arrived is not sent once more, though a screen waits', async () => {
    world.gateway.nextCreate = { commits: false, error: { kind: 'in_doubt', detail: 'timeout' } };
    const checkout = await opened();
    await stop();
    const deps = { ...world.deps, store: { ...world.deps.store, isAwaited: () => Promise.resolve(true) } };
    let latest = checkout;
    for (let search = 0; search < 2; search += 1) {
      latest = await refreshCheckout(deps, latest);
      world.time.now += 6_000;
    }
    expect(latest).toMatchObject({ phase: 'rejected', rejection: { reason: 'not_started' } });
    expect(world.gateway.creates).toHaveLength(1);
  });

  test('is cancelled again while the cancel does not reach the gateway', async () => {
    const checkout = await opened();
    await stop();
    world.gateway.cancelError = { kind: 'unreachable', detail: 'down' };
    expect(await watch(checkout)).toMatchObject({ phase: 'cancelling' });
    world.gateway.cancelError = null;
    expect(await watch(checkout)).toMatchObject(CANCELLED);
  });

  test('and is paid all the same counts as any payment', async () => {
    whileCreating(stop);
    world.gateway.mutate = (seen) => ({ ...seen, status: 'PAID', statusText: 'PAID' });
    expect(await opened()).toMatchObject({ phase: 'closed', status: 'PAID', booked: { to: 'receivable' } });
    expect(world.gateway.cancels).toEqual([]);
  });

  test('is stopped by a colleague who signed in since, and by nobody of another branch', async () => {
    const checkout = await opened();
    await stop({ ...COLLEAGUE, branchId: asBranchId('brn_other') });
    expect(await watch(checkout)).toMatchObject({ phase: 'open' });
    await stop({ ...COLLEAGUE, id: world.staff.id });
    expect(await watch(checkout)).toMatchObject(CANCELLED);
    expect(await world.deps.store.findCanceller(checkout)).toBe('Till');
  });
});
