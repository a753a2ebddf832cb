import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { AppProcess } from '../fixtures/several-processes';
import { expect, test } from '../fixtures/several-test';
import type { Till } from '../screens/till';
import { Counter } from './counter';
import { addFinding } from './findings';
import { spreadOf } from '../../packages/bench/figures/spread';
import { tell } from './spread';

const ROUNDS = 20;
const READERS = 1_500;

async function counterOf(till: Till, { url }: AppProcess): Promise<Counter> {
  const cookies = await till.page.context().cookies();
  return new Counter(url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

/** Asks again and again, `perSecond` times without waiting for answers, until the signal. */
async function loop(perSecond: number, signal: AbortSignal, ask: () => Promise<unknown>): Promise<void> {
  const asked: Promise<unknown>[] = [];
  while (!signal.aborted) {
    asked.push(ask().catch(() => undefined));
    await delay(1_000 / perSecond);
  }
  await Promise.all(asked);
}

/** One answer after the other, until the signal. */
async function chain(signal: AbortSignal, ask: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) await ask().catch(() => undefined);
}

test('a payment is shown while a till and payers are loud, and the gateway hears no more than its cap', async ({
  processes: { a, sandbox },
  anotherTill,
}) => {
  await a.start();
  await expect.poll(() => sandbox.webhooks(), { timeout: 60_000 }).toHaveLength(1);
  const [loud, quiet] = [
    await counterOf(await anotherTill({ url: a.url }), a),
    await counterOf(await anotherTill({ url: a.url }), a),
  ];
  const others: { id: string }[] = [];
  for (let index = 0; index < 10; index += 1) others.push(await loud.charge(7_000 + index));
  let turn = 0;
  const another = () => others[(turn += 1) % others.length]?.id ?? '';
  const before = (await sandbox.requests()).length;
  const began = performance.now();
  const until = new AbortController();
  const flood = [
    loop(25, until.signal, () => loud.terminals()),
    loop(25, until.signal, () => loud.check(another())),
    ...Array.from({ length: 6 }, () =>
      chain(until.signal, async () => (await fetch(`${a.url}/return/${another()}`)).text()),
    ),
  ];
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const checkout = await quiet.charge(8_000 + round);
    const { id } = await sandbox.createdAt(checkout.payUrl ?? '');
    const answered = quiet.waitForPaid(checkout);
    await delay(500);
    const paidAt = performance.now();
    await sandbox.control(`checkouts/${id}/pay`);
    waits.push((await answered) - paidAt);
  }
  const seconds = (performance.now() - began) / 1_000;
  until.abort();
  await Promise.all(flood);
  const calls = (await sandbox.requests()).length - before;
  addFinding({
    what: 'Paid at the gateway → answer to the till, while a till and six payers ask in loops',
    goal: 'max 3 s',
    measured: tell(spreadOf(waits)),
  });
  addFinding({
    what: 'Gateway calls a second meanwhile',
    goal: '20',
    measured: (calls / seconds).toFixed(1),
  });
});

const megabytes = (pid: number) =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / 1_024;

test('tills sell while fifteen hundred strangers read the API’s document', async ({
  processes: { a },
  anotherTill,
}) => {
  await a.start();
  const till = await counterOf(await anotherTill({ url: a.url }), a);
  await till.charge(9_000);
  const until = new AbortController();
  const charges: number[] = [];
  const selling = chain(until.signal, async () => {
    const askedAt = performance.now();
    await till.charge(9_100);
    charges.push(performance.now() - askedAt);
    await delay(200);
  });
  const statuses = await Promise.all(
    Array.from({ length: READERS }, async () => {
      const answer = await fetch(`${a.url}/api/docs/swagger-ui-bundle.js`).catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
      return answer?.status ?? 0;
    }),
  );
  await delay(2_000);
  until.abort();
  await selling;
  const count = (wanted: number) => statuses.filter((status) => status === wanted).length;
  expect(count(200) + count(503), 'everybody is answered').toBe(READERS);
  expect(charges.length).toBeGreaterThan(0);
  addFinding({
    what: `A charge while ${READERS} strangers read the API’s document at once`,
    goal: 'no error',
    measured: `${tell(spreadOf(charges))}; ${count(200)} strangers served, ${count(503)} told to come again`,
  });
  addFinding({
    what: 'Memory of the app at most meanwhile',
    goal: '1 GB',
    measured: `${Math.round(megabytes(a.pid))} MB`,
  });
});

/** A screen that waits: it asks, hears heartbeats, and asks again. Resolves when its first answer has begun. */
function waitingScreens({ url, cookie }: Counter, signal: AbortSignal) {
  const agent = new Agent({ maxSockets: Infinity });
  const refused: number[] = [];
  const ask = ({ id, version }: { id: string; version: number }, etag: string): Promise<void> =>
    new Promise((resolve) => {
      const path = `${url}/api/checkouts/${id}?after=${version}&mine=${etag}`;
      const request = get(path, { agent, headers: { cookie }, signal }, (response) => {
        if (response.statusCode !== 200) refused.push(response.statusCode ?? 0);
        resolve();
        response.resume().on('error', () => undefined);
        response.on('end', () => void (signal.aborted || ask({ id, version }, etag)));
      });
      request.on('error', () => {
        if (!signal.aborted) refused.push(0);
        resolve();
      });
    });
  return { ask, refused };
}

for (const screens of [1_500, 5_000]) {
  test(`${screens} screens come within two seconds and wait, while others pay`, async ({
    processes: { a, sandbox },
    anotherTill,
  }) => {
    await a.start();
    const till = await counterOf(await anotherTill({ url: a.url }), a);
    const shown = await till.charge(9_300);
    await delay(3_000);
    const { version } = await till.look(shown.id);
    const until = new AbortController();
    const { ask, refused } = waitingScreens(till, until.signal);
    const began = performance.now();
    const held = Array.from({ length: screens }, async (_, index) => {
      await delay((index / screens) * 2_000);
      await ask({ id: shown.id, version }, till.etag);
    });
    const charging = performance.now();
    const first = await till.charge(9_301);
    const chargedMs = performance.now() - charging;
    await Promise.all(held);
    const arrivedMs = performance.now() - began;
    const waits: number[] = [];
    let checkout = first;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await sandbox.createdAt(checkout.payUrl ?? '');
      const answered = till.waitForPaid(checkout);
      await delay(500);
      await sandbox.control(`checkouts/${id}/pay`);
      await till.check(checkout.id);
      const settledAt = performance.now();
      waits.push(Math.max(0, (await answered) - settledAt));
      checkout = await till.charge(9_400 + round);
    }
    until.abort();
    addFinding({
      what: `Settled → answered, beside ${screens} screens that came within 2 s and wait`,
      goal: 'p95 500 ms',
      measured: `${tell(spreadOf(waits))}; all held after ${Math.round(arrivedMs)} ms, a charge meanwhile ${Math.round(chargedMs)} ms, ${refused.length} refused (${[...new Set(refused)].join(', ')})`,
    });
    addFinding({
      what: `Memory of the app at most, with ${screens} screens`,
      goal: '1 GB',
      measured: `${Math.round(megabytes(a.pid))} MB`,
    });
  });
}
