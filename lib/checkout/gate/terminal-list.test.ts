import { expect, test } from 'vitest';
import { err, ok } from '../../domain/core/result';
import type { PaymentGateway } from '../../domain/ports/gateway';
import { createTerminalList } from './terminal-list';

type Listed = Awaited<ReturnType<PaymentGateway['terminals']['list']>>;

function setUp() {
  const world = { now: 50_000, mayAsk: true, calls: 0, answer: ok([]) as Listed };
  const list = createTerminalList({
    list: async () => ((world.calls += 1), world.answer),
    mayAsk: async () => world.mayAsk,
    clock: { now: () => world.now },
  });
  return { world, list };
}

test('however many tills ask, the gateway is asked once in ten seconds', async () => {
  const { world, list } = setUp();
  await Promise.all(Array.from({ length: 100 }, list));
  for (let second = 0; second < 25; second += 1) {
    await list();
    world.now += 1_000;
  }
  expect(world.calls).toBe(3);
});

test('while it may not be asked, or fails, the last list stands in, and a failure only where there is none', async () => {
  const { world, list } = setUp();
  world.mayAsk = false;
  expect(await list()).toMatchObject({ ok: false, error: { kind: 'throttled' } });
  expect(world.calls).toBe(0);
  world.now += 2_000;
  world.mayAsk = true;
  expect(await list()).toEqual(ok([]));
  world.now += 10_000;
  world.answer = err({ kind: 'in_doubt', detail: 'time-out' });
  for (let again = 0; again < 50; again += 1) expect(await list()).toEqual(ok([]));
  expect(world.calls).toBe(2);
  world.now += 600_000;
  expect(await list()).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
});
