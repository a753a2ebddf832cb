import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openOrder } from '../../checkout/open/open-order';
import { isPaused } from '../../db/watch/call-budget';
import { money } from '../../domain/money/money';
import { asGatewayCheckoutId } from '../../domain/core/ids';
import { checkouts, workerCheckouts } from './checkouts';
import { createRoutesWorld, type RoutesWorld } from './testing/routes-world';

/** Of a shop that has set nothing else. */
const CAP = 20;

let world: RoutesWorld;
beforeEach(async () => {
  world = await createRoutesWorld();
});
afterEach(async () => {
  vi.useRealTimers();
  await world.drop();
});

let keys = 0;
const withKey = () => ({ 'idempotency-key': `key-of-a-request-${(keys += 1)}` });

const order = () => ({
  channel: 'qr',
  order: { reference: `W-${(keys += 1)}`, amount: '20.00', currency: 'AED' },
});

test('G4 a flood of one key opens no more than its limit, and neither another key nor a till is held up', async () => {
  const [loud, quiet] = [await world.newKey(), await world.newKey()];
  const create = (key: Record<string, string>) =>
    world.ask('v1/checkouts', {}, { body: order(), headers: { ...key, ...withKey() } });
  // The gate's clock stands still, so nothing is given back to the key however slow the machine is.
  vi.useFakeTimers({ toFake: ['Date'] });
  const answers = await Promise.all(Array.from({ length: 3 * CAP }, () => create(loud)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(2 * CAP);
  for (const answer of refused) {
    expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(await answer.json()).toMatchObject({ kind: 'too_many_requests' });
  }
  const heard = world.http.heard.length;
  expect(heard).toBeGreaterThan(0);
  expect(heard).toBeLessThanOrEqual(CAP);
  expect((await create(quiet)).status).toBe(502);
  const body = { amountMinor: 1_250, currency: 'AED', qrSize: 128, language: 'en' };
  expect((await world.ask('orders', {}, { body, headers: withKey() })).status).toBe(502);
  expect(world.http.heard).toHaveLength(heard + 2);
});

const AT_GATEWAY = asGatewayCheckoutId('1653241101733169556');

describe.each(['requests', 'workers'] as const)('G4 what the gateway says to %s', (of) => {
  test.each(['create', 'cancel', 'refund', 'get'] as const)('at a %s, all hear', async (call) => {
    const opened = await openOrder(world.deps, world.chargeInput());
    const [create] = world.gateway.creates;
    if (!opened.ok || !create) throw new Error('Nothing was opened.');
    const { id } = opened.value.checkout;
    const { gateway } = of === 'requests' ? checkouts() : workerCheckouts();
    const calls = {
      create: () => gateway.create(create),
      cancel: () => gateway.cancel(AT_GATEWAY),
      refund: () => gateway.refund(AT_GATEWAY, { amount: money(100, 'AED'), note: 'Back' }),
      get: () => gateway.get(AT_GATEWAY),
    };
    world.http.throttle();
    expect(await calls[call]()).toEqual({ ok: false, error: { kind: 'throttled', retryAfterMs: 60_000 } });
    expect(await isPaused(world.db)).toBe(true);

    world.http.calmDown();
    const heard = world.http.heard.length;
    for (const route of ['orders', 'checkouts/[id]/cancel', 'checkouts/[id]/refunds']) {
      const answer = await world.ask(route, { id }, { body: {}, headers: withKey() });
      expect([answer.status, Number(answer.headers.get('retry-after')) > 30], route).toEqual([503, true]);
    }
    expect(world.http.heard, 'nothing was sent meanwhile').toHaveLength(heard);
  });
});
