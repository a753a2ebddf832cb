import { afterEach, beforeEach, expect, test } from 'vitest';
import { openByReference } from '../../../checkout/open/open-by-reference';
import { readCheckout } from '../../../checkout/observe/read-checkout';
import { createWorld, type World } from '../../../checkout/testing/create-world';
import { asOrderReference } from '../../../domain/core/ids';
import { money } from '../../../domain/money/money';
import type { Caller } from '../../../domain/ports/staff-store';
import { cancel as cancelAtTill } from '../till/checkouts';
import { cancelForSystem } from './checkouts';
import { sampleBranch, sampleSession } from '../../../domain/testing/samples';

let world: World;
let caller: Caller;
beforeEach(async () => {
  world = await createWorld();
  const { id, branchId } = world.staff;
  const staff = {
    id,
    branchId,
    name: 'Web',
    role: 'system',
    grants: ['checkouts.open', 'checkouts.cancel'],
  } as const;
  caller = { staff, branch: sampleBranch({ id: branchId }) };
});
afterEach(() => world.drop());

async function open(idempotencyKey: string, reference: string) {
  const opened = await openByReference(world.deps, {
    idempotencyKey,
    staff: caller.staff,
    reference: asOrderReference(reference),
    amount: money(1250, 'AED'),
    request: { channel: 'qr', expiresIn: 15, qrSize: 128, language: 'en', deviceReference: 'Web' },
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value.checkout;
}

async function cancel(id: string, idempotencyKey: string) {
  const answer = await cancelForSystem(world.deps, caller, { id, idempotencyKey });
  const body: unknown = await answer.json();
  return { status: answer.status, body };
}

test('a cancel under a key that is asked again is answered again, and sent once', async () => {
  const { id } = await open('key-of-the-first-create', 'A-1');
  const first = await cancel(id, 'key-of-the-cancel-1');
  expect(first).toMatchObject({ status: 200, body: { id, phase: 'closed', status: 'CANCELLED' } });
  expect(await cancel(id, 'key-of-the-cancel-1')).toEqual(first);
});

test('a key of another cancel or of a create cancels nothing', async () => {
  const first = await open('key-of-the-first-create', 'A-1');
  const second = await open('key-of-the-second-create', 'A-2');
  await cancel(first.id, 'key-of-the-cancel-1');
  for (const key of ['key-of-the-cancel-1', 'key-of-the-second-create'])
    expect(await cancel(second.id, key)).toMatchObject({ status: 422, body: { kind: 'key_reused' } });
  expect(await world.deps.store.find(second.id, caller.branch.id)).toMatchObject({ phase: 'open' });
  // And the other way round.
  await expect(open('key-of-the-cancel-1', 'A-3')).rejects.toThrow('key_reused');
});

test('a key is not spent on a checkout that is not there', async () => {
  expect(await cancel('chk_unknown', 'key-of-the-cancel-1')).toMatchObject({ status: 404 });
  const { id } = await open('key-of-the-first-create', 'A-1');
  expect(await cancel(id, 'key-of-the-cancel-1')).toMatchObject({ status: 200 });
});

test('C22 money that is only reserved is let go, asked for by another system and at the till', async () => {
  for (const door of ['v1', 'till'] as const) {
    const opened = await open(`key-of-the-create-${door}`, `A-${door}`);
    world.gateway.setStatus(opened.requestId, 'AUTHORIZED');
    await readCheckout(world.deps, opened);
    const answer =
      door === 'v1'
        ? cancelForSystem(world.deps, caller, { id: opened.id, idempotencyKey: 'key-of-the-cancel-1' })
        : cancelAtTill(world.deps, sampleSession({ branch: caller.branch }), opened.id);
    expect(await (await answer).json(), door).toMatchObject({ phase: 'closed', status: 'CANCELLED' });
  }
  expect(world.gateway.cancels).toHaveLength(2);
});
