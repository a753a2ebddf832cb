import { expect, it } from 'vitest';
import { webhookBench } from '../testing/webhook-bench';

it('sends at most twenty at a time to one address, and a slow one holds up no other', async () => {
  const waiting: (() => void)[] = [];
  const seen: string[] = [];
  const bench = await webhookBench((request) => {
    seen.push(request.url);
    if (request.url.includes('quick')) return Promise.resolve(200);
    return new Promise((resolve) => void waiting.push(() => resolve(200)));
  });
  await bench.register('https://till.example/quick');
  for (let count = 0; count < 25; count += 1) await bench.create({ qrSize: 64 });
  const ticks = [bench.tick(), bench.tick()];
  expect(waiting).toHaveLength(20);
  for (let count = 1; count <= 25; count += 1) {
    while (waiting.length === 0) await new Promise(setImmediate);
    waiting.shift()?.();
  }
  await Promise.all(ticks);
  expect(seen.filter((url) => url.includes('quick'))).toHaveLength(25);
  expect(seen.filter((url) => url.includes('hook'))).toHaveLength(25);
  expect(await bench.entries('delivery')).toHaveLength(50);
});

it('the address of a delivery that is under way is not asked a second time', async () => {
  let answer: (status: number) => void = () => undefined;
  let asked = 0;
  const bench = await webhookBench(() => {
    asked += 1;
    return new Promise((resolve) => (answer = resolve));
  });
  await bench.create();
  const ticks = [bench.tick(), bench.tick(), bench.tick()];
  expect(asked).toBe(1);
  answer(200);
  await Promise.all(ticks);
});
