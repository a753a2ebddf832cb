import { afterEach, beforeEach, expect, test } from 'vitest';
import { asBranchId } from '../../domain/core/ids';
import type { Staff } from '../../domain/staff/staff';
import { openOnTerminal, resendToTerminal } from './open-on-terminal';
import { openOrder } from './open-order';
import { createWorld, type World } from '../testing/create-world';

const TERMINAL = '1735689600000000001';

let world: World;
let staff: Staff;
let idempotentRequests = 0;
beforeEach(async () => {
  world = await createWorld();
  staff = { ...world.staff, name: 'Test', role: 'cashier' };
});
afterEach(() => world.drop());

async function charged() {
  const opened = await openOrder(world.deps, world.chargeInput());
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

const shown = (
  orderId: Awaited<ReturnType<typeof charged>>['orderId'],
  idempotencyKey = `key-${(idempotentRequests += 1)}`,
) => openOnTerminal(world.deps, { idempotencyKey, staff, orderId, terminalId: TERMINAL, language: 'en' });

test('a sale moves from its code to a card terminal: the code is closed first, and one request moves it once', async () => {
  const code = await charged();
  const [first, second] = [await shown(code.orderId, 'one-key'), await shown(code.orderId, 'one-key')];
  expect(world.gateway.cancels).toEqual([code.gateway?.id]);
  expect(world.gateway.creates).toMatchObject([
    { channel: 'qr' },
    { channel: 'terminal', terminalId: TERMINAL },
  ]);
  expect(first).toMatchObject({
    ok: true,
    value: { checkout: { phase: 'open', status: 'PENDING' }, qr: null },
  });
  expect(second).toEqual(first);
});

test('a code that was paid meanwhile stays the payment', async () => {
  const code = await charged();
  world.gateway.setStatus(code.requestId, 'PAID');
  expect(await shown(code.orderId)).toMatchObject({ ok: false, error: { kind: 'already_paid' } });
  expect(world.gateway.creates).toHaveLength(1);
});

test('a terminal that the gateway does not know is a refusal, in its own words', async () => {
  const code = await charged();
  const error = { kind: 'refused', message: 'Terminal device not found', reason: 'not_found' } as const;
  world.gateway.nextCreate = { commits: false, error };
  expect(await shown(code.orderId)).toMatchObject({
    error: { kind: 'rejected', rejection: { detail: 'Terminal device not found' } },
  });
});

test('it is shown again only while it waits', async () => {
  const code = await charged();
  expect(await resendToTerminal(world.deps, { id: code.id, staff })).toMatchObject({
    error: { kind: 'not_cancellable' },
  });
  const moved = await shown(code.orderId);
  if (!moved.ok) throw new Error(moved.error.kind);
  const { checkout } = moved.value;
  expect(await resendToTerminal(world.deps, { id: checkout.id, staff })).toMatchObject({ ok: true });
  expect(world.gateway.resent).toEqual([checkout.gateway?.id]);
  const elsewhere = { ...staff, branchId: asBranchId('brn_other') };
  expect(await resendToTerminal(world.deps, { id: checkout.id, staff: elsewhere })).toMatchObject({
    error: { kind: 'not_found' },
  });
  world.gateway.setStatus(checkout.requestId, 'PAID');
  // Our own last read still says that it waits: what comes back is the truth.
  expect(await resendToTerminal(world.deps, { id: checkout.id, staff })).toMatchObject({
    value: { status: 'PAID' },
  });
  expect(await resendToTerminal(world.deps, { id: checkout.id, staff })).toMatchObject({
    error: { kind: 'not_cancellable' },
  });
  const system: Staff = { ...staff, role: 'system', grants: [] };
  expect(await resendToTerminal(world.deps, { id: checkout.id, staff: system })).toMatchObject({
    error: { kind: 'not_allowed' },
  });
});
