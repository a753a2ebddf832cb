import { setTimeout as delay } from 'node:timers/promises';
import type { AppProcess } from '../fixtures/several-processes';
import { expect, test } from '../fixtures/several-test';
import type { Till } from '../screens/till';
import { Counter } from './counter';
import { addFinding } from './findings';
import { spreadOf } from '../../packages/bench/figures/spread';
import { tell } from './spread';

const OPEN = 200;
/** One till alone may not leave so many open. */
const TILLS = 4;

async function counterOf(till: Till, { url }: AppProcess): Promise<Counter> {
  const cookies = await till.page.context().cookies();
  return new Counter(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

test('from paid at the gateway to the till, with webhooks', async ({
  processes: { a, sandbox },
  anotherTill,
}) => {
  await a.start();
  await expect.poll(() => sandbox.webhooks(), { timeout: 60_000 }).toHaveLength(1);
  await sandbox.control('modes', { firestore: 'silent' });
  const till = await anotherTill({ url: a.url });
  const counter = await counterOf(till, a);

  const answers: number[] = [];
  for (let round = 0; round < 100; round += 1) {
    const checkout = await counter.charge(1_000 + round);
    const { id } = await sandbox.createdAt(checkout.payUrl ?? '');
    const answered = counter.waitForPaid(checkout);
    await delay(100 + ((round * 37) % 900));
    const paidAt = performance.now();
    await sandbox.control(`checkouts/${id}/pay`);
    answers.push((await answered) - paidAt);
  }
  addFinding({
    what: 'Paid at the gateway → answer to the till, with webhooks',
    goal: 'p95 500 ms',
    measured: tell(spreadOf(answers)),
  });

  const screens: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const { id } = await sandbox.createdAt(await till.sell(2_000 + round));
    const shown = till.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const isPaid = () =>
            [...document.querySelectorAll('[role=status]')].some(({ textContent }) =>
              textContent?.startsWith('Paid'),
            );
          const look = () => (isPaid() ? resolve() : requestAnimationFrame(look));
          look();
        }),
    );
    // Nobody pays in the first moment; by now the screen's question is held.
    await delay(3_000);
    const paidAt = performance.now();
    await sandbox.control(`checkouts/${id}/pay`);
    await shown;
    screens.push(performance.now() - paidAt);
    await till.checkout.button('newSale').tap();
  }
  addFinding({
    what: 'Paid at the gateway → on the screen of a browser, with webhooks',
    goal: 'p95 500 ms',
    measured: tell(spreadOf(screens)),
  });
});

test('by polling alone, with two hundred open codes', async ({ processes: { a, sandbox }, anotherTill }) => {
  await a.start();
  const counters: Counter[] = [];
  while (counters.length < TILLS) counters.push(await counterOf(await anotherTill({ url: a.url }), a));
  await sandbox.control('faults', { match: {}, fault: { kind: 'webhook-drop' } });
  await sandbox.control('modes', { firestore: 'silent' });
  const open = [];
  for (let index = 0; index < OPEN; index += 1) {
    const counter = counters[index % TILLS] ?? fail();
    const checkout = await counter.charge(3_000 + index);
    open.push({ counter, checkout, id: (await sandbox.createdAt(checkout.payUrl ?? '')).id });
  }

  const looks: number[] = [];
  for (let round = 0; round < 400; round += 1) {
    const { counter, checkout } = open[(round * 7) % OPEN] ?? fail();
    const askedAt = performance.now();
    await counter.look(checkout.id);
    looks.push(performance.now() - askedAt);
  }
  const api = spreadOf(looks);
  addFinding({
    what: `Our API, status of a checkout with ${OPEN} open`,
    goal: 'p99 300 ms',
    measured: `p99 ${Math.round(api.p99)} ms (${api.count})`,
  });

  const before = (await sandbox.requests()).length;
  const waits = await Promise.all(
    open.map(async ({ counter, checkout, id }, index) => {
      const answered = counter.waitForPaid(checkout);
      await delay(2_000 + index * 250);
      const paidAt = performance.now();
      await sandbox.control(`checkouts/${id}/pay`);
      return (await answered) - paidAt;
    }),
  );
  addFinding({
    what: `Paid at the gateway → answer to the till, by polling alone, ${OPEN} open`,
    goal: 'p95 3 s, max 5 s',
    measured: tell(spreadOf(waits)),
  });

  const calls = (await sandbox.requests()).slice(before);
  const perSecond = new Map<number, number>();
  for (const { at } of calls)
    perSecond.set(Math.floor(at / 1_000), (perSecond.get(Math.floor(at / 1_000)) ?? 0) + 1);
  const reads = new Map<string, number>();
  for (const { path } of calls)
    if (/\/checkout\/\d+$/.test(path)) reads.set(path, (reads.get(path) ?? 0) + 1);
  const minutes = ((calls.at(-1)?.at ?? 0) - (calls[0]?.at ?? 0)) / 60_000;
  const busiest = Math.max(...perSecond.values());
  const average = calls.length / (minutes * 60);
  addFinding({
    what: `Gateway calls while ${OPEN} codes are open and paid one after the other`,
    goal: '20 a second',
    measured: `${average.toFixed(1)} a second on average, ${busiest} in the busiest`,
  });
  addFinding({
    what: 'Decisive reads of one checkout',
    goal: '30 a minute',
    measured: `${(Math.max(...reads.values()) / minutes).toFixed(1)} a minute`,
  });
  await sandbox.control('faults', {}, 'DELETE');
});

test('after a restart, and after an outage of the gateway', async ({
  processes: { a, sandbox },
  anotherTill,
}) => {
  await a.start();
  const counter = await counterOf(await anotherTill({ url: a.url }), a);
  await sandbox.control('faults', { match: {}, fault: { kind: 'webhook-drop' } });
  await sandbox.control('modes', { firestore: 'silent' });
  const open = [];
  for (let index = 0; index < 50; index += 1) {
    const checkout = await counter.charge(5_000 + index);
    open.push({ checkout, id: (await sandbox.createdAt(checkout.payUrl ?? '')).id });
  }

  await a.kill();
  const asked = (await sandbox.requests()).length;
  const startedAt = performance.now();
  await a.start();
  const upAt = performance.now();
  await expect
    .poll(
      async () => (await sandbox.requests()).slice(asked).some(({ path }) => path.includes('/checkout?')),
      { intervals: [50], timeout: 30_000 },
    )
    .toBe(true);
  const watchedAt = performance.now();
  addFinding({
    what: 'Process killed and started again → everything open is watched',
    goal: '5 s',
    measured: `${((watchedAt - startedAt) / 1_000).toFixed(1)} s, of which ${((upAt - startedAt) / 1_000).toFixed(1)} s to start`,
  });

  await sandbox.control('faults', { match: { path: '/checkout*' }, fault: { kind: 'status', code: 503 } });
  for (const { id } of open) await sandbox.control(`checkouts/${id}/pay`);
  await delay(60_000);
  const waiting = open.map(({ checkout }) => counter.waitForPaid(checkout));
  const healedAt = performance.now();
  await sandbox.control('faults', {}, 'DELETE');
  await Promise.all(waiting);
  const settled = (performance.now() - healedAt) / 1_000;
  addFinding({
    what: 'End of a minute without the gateway → all 50 payments made meanwhile are settled',
    goal: '60 s',
    measured: `${settled.toFixed(1)} s`,
  });
});

function fail(): never {
  throw new Error('Nothing is open.');
}
