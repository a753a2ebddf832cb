import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Checkout } from '../../domain/checkout/checkout';
import { openInstead } from '../open/open-another';
import { idempotentRequest, newCheckout } from '../open/new-checkout';
import { openOrder } from '../open/open-order';
import { readCheckout } from '../observe/read-checkout';
import { createWorld, type World } from '../testing/create-world';
import { cancelCheckout } from './cancel-checkout';

let world: World;
let reserved: Checkout;
beforeEach(async () => {
  world = await createWorld();
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  world.gateway.setStatus(opened.value.checkout.requestId, 'AUTHORIZED');
  reserved = await readCheckout(world.deps, opened.value.checkout);
});
afterEach(() => world.drop());

const release = () => cancelCheckout(world.deps, { id: reserved.id, staff: world.staff, releases: true });

describe('C22 money that is reserved', () => {
  test('is released when somebody asks for that, and no money came', async () => {
    expect(await release()).toMatchObject({
      ok: true,
      value: { phase: 'closed', status: 'CANCELLED', booked: null },
    });
    expect(world.gateway.cancels).toEqual([reserved.gateway?.id]);
    expect(await release(), 'asked twice it is done once').toMatchObject({ value: { status: 'CANCELLED' } });
    expect(world.gateway.cancels).toHaveLength(1);
  });

  test('stays reserved where the gateway refuses, and can be asked for again', async () => {
    world.gateway.cancelError = { kind: 'refused', message: 'No', reason: 'not_pending' };
    expect(await release()).toMatchObject({ value: { phase: 'open', status: 'AUTHORIZED' } });
    world.gateway.cancelError = null;
    expect(await release()).toMatchObject({ value: { status: 'CANCELLED' } });
  });

  test('is not released by the way, when a code makes room for another way to pay', async () => {
    const { staff } = world;
    const instead = openInstead(world.deps, {
      idempotency: idempotentRequest('key-of-a-terminal-0001', staff.id, {}),
      order: { id: reserved.orderId, branchId: staff.branchId },
      staff,
      checkout: newCheckout(world.deps, { channel: 'terminal', language: 'en', terminalId: '1' }),
    });
    expect(await instead).toMatchObject({
      error: { kind: 'already_payable', checkout: { id: reserved.id } },
    });
    expect(world.gateway.cancels).toEqual([]);
  });

  test('is not released by a cancel that was meant for a code which nobody had paid', async () => {
    const store = {
      ...world.deps.store,
      find: () => Promise.resolve({ ...reserved, status: 'PENDING' as const }),
    };
    const cancelled = cancelCheckout({ ...world.deps, store }, { id: reserved.id, staff: world.staff });
    expect(await cancelled).toEqual({ ok: false, error: { kind: 'not_cancellable' } });
    expect(world.gateway.cancels).toEqual([]);
  });
});
