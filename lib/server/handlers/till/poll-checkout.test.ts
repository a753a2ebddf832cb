import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TillExceptionListDto } from '../../../api/exceptions/exception';
import type { Polled } from '../../../domain/ports/session-store';
import { sampleCheckout, sampleSession } from '../../../domain/testing/samples';
import { createChangeFeed, sessionsOf, tillOf } from '../../adapters/change-feed';
import { createTurns } from '../../http/turns';
import { type Poll, pollCheckout, toMine } from './poll-checkout';

const session = sampleSession();
const NOTHING: TillExceptionListDto = { exceptions: [], paid: [] };
const PAID: TillExceptionListDto = {
  exceptions: [],
  paid: [
    { orderId: 'ord_2', reference: 'Q-2', amount: { minor: 5, currency: 'AED' }, madeAt: 0, linkFor: null },
  ],
};

let isSignedIn: boolean;
let isPaidBeside: boolean;
let feed: ReturnType<typeof createChangeFeed>;
let shown: ReturnType<typeof sampleCheckout>;
let mine: TillExceptionListDto;
let now: number;
let looks: number;
let listed: number;
let answerTo: (polled: Polled | null) => Promise<Polled | null>;
beforeEach(() => {
  [isSignedIn, isPaidBeside, mine, now, looks, listed] = [true, false, NOTHING, 2_000, 0, 0];
  feed = createChangeFeed();
  shown = sampleCheckout({ lastReadAt: 1_000 });
  answerTo = (polled) => Promise.resolve(polled);
});
afterEach(() => {
  vi.useRealTimers();
});

const turns = createTurns(1);

/** A screen that shows version 1 asks for the next one; of an earlier version, unless it says what else it knows. */
const poll = (change: Partial<Poll> = {}) =>
  pollCheckout(
    {
      store: {
        findCanceller: () => Promise.resolve(null),
        findAcceptors: () => Promise.resolve(new Map()),
        findOrder: () => Promise.resolve(null),
        markAwaited: () => Promise.resolve(),
      },
      clock: { now: () => now },
      log: { error: () => undefined },
      polls: {
        find() {
          looks += 1;
          return answerTo(isSignedIn ? { session, checkout: shown, hasMoneyBeside: isPaidBeside } : null);
        },
      },
      mine() {
        listed += 1;
        return Promise.resolve(mine);
      },
      changes: feed,
      turns,
      random: () => 0,
    },
    {
      ...{ tokenHash: session.id, id: shown.id, after: 1, mine: null },
      ...{ signal: new AbortController().signal, ...change },
    },
  );

/** What is answered without waiting for a change or for time to pass. */
async function soon(answer: Promise<Response>): Promise<string> {
  const late = setTimeout(2_000, 'nothing yet');
  return Promise.race([late, answer.then((response) => response.text())]);
}

const know = (list: TillExceptionListDto) => ({ mine: toMine(list).etag });

test('S40 a held answer ends empty when its session does, at once and before anything else changes', async () => {
  const held = await poll();
  isSignedIn = false;
  shown = sampleCheckout({ lastReadAt: 1_000, version: 2, status: 'PAID' });
  feed.notify(sessionsOf('stf_test'));
  expect((await held.text()).trim()).toBe('');
});

test('S40 what changed after the sign-out is not told, even when nobody noticed the sign-out', async () => {
  const held = await poll(know(NOTHING));
  isSignedIn = false;
  feed.notify(shown.id);
  expect((await held.text()).trim()).toBe('');
});

test('nobody and another branch’s checkout are told apart by status, before anything is held', async () => {
  answerTo = (polled) => Promise.resolve(polled && { ...polled, checkout: null });
  expect((await poll()).status).toBe(404);
  isSignedIn = false;
  expect((await poll(know(NOTHING))).status).toBe(401);
});

test('B20 a screen of an ended checkout is held as well, however old its read: money may come late', async () => {
  shown = sampleCheckout({ lastReadAt: -600_000, phase: 'closed', status: 'EXPIRED', version: 1 });
  const held = await poll();
  shown = sampleCheckout({ phase: 'closed', status: 'PAID', version: 2 });
  feed.notify(shown.id);
  expect(JSON.parse(await held.text())).toMatchObject({ version: 2, status: 'PAID' });
});

test('another session of the same person may end: this one is answered', async () => {
  const held = await poll();
  feed.notify(sessionsOf('stf_test'));
  expect(JSON.parse(await held.text())).toMatchObject({ id: shown.id, version: 1 });
});

test('B25 money for another code of its sale wakes the screen of an open code, and is told at once from then on', async () => {
  const held = await poll();
  isPaidBeside = true;
  feed.notify(shown.orderId);
  expect(JSON.parse((await held.text()).trim())).toMatchObject({ id: shown.id, version: 1 });
  // Nobody wakes this one.
  expect(JSON.parse(await soon(poll()))).toMatchObject({ version: 1 });
});

test('B20 what changes while the first read is on its way is told at once', async () => {
  answerTo = async (polled) => {
    if (looks === 1) feed.notify(shown.orderId);
    return polled;
  };
  expect(JSON.parse(await soon(poll()))).toMatchObject({ version: 1 });
  expect(looks).toBe(2);
});

test('tells what its till must hear of when the screen does not know it, and else only that it knows', async () => {
  const first = JSON.parse(await soon(poll({ mine: '' })));
  expect(first).toMatchObject({ version: 1, mine: { etag: toMine(NOTHING).etag, list: NOTHING } });
  const same = await (await poll({ after: 0, ...know(NOTHING) })).json();
  expect(same.mine).toEqual({ etag: toMine(NOTHING).etag, list: null });
  expect(await (await poll({ after: 0 })).json(), 'an earlier version asks elsewhere').not.toHaveProperty(
    'mine',
  );
});

test('a sale of the till that was paid off the screen wakes it', async () => {
  const held = await poll(know(NOTHING));
  mine = PAID;
  feed.notify(tillOf('till-1'));
  expect(JSON.parse(await held.text())).toMatchObject({ version: 1, mine: { list: PAID } });
});

test('is held for twenty seconds, is told midway how old the newest read is, and asks three times for all of it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const held = (await poll(know(NOTHING))).text();
  now = 12_000;
  shown = sampleCheckout({ lastReadAt: 10_500 });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(looks).toBe(2);
  now = 22_000;
  shown = sampleCheckout({ lastReadAt: 21_000 });
  await vi.advanceTimersByTimeAsync(10_000);
  const text = await held;
  expect(text.match(/\n/g)).toHaveLength(3);
  expect(JSON.parse(text)).toMatchObject({ version: 1, lastReadAt: 21_000, mine: { list: null } });
  expect({ looks, listed }).toEqual({ looks: 3, listed: 1 });
});

test('a screen is answered midway when the newest read is no longer fresh, and one of an earlier version always', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const [old, earlier] = [(await poll(know(NOTHING))).text(), (await poll()).text()];
  now = 12_000;
  await vi.advanceTimersByTimeAsync(10_000);
  for (const text of await Promise.all([old, earlier])) {
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toMatchObject({ version: 1, lastReadAt: 1_000 });
  }
});

test('whoever waits for their turn hears heartbeats, and then what the status would have said', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  let free: () => void = () => undefined;
  const busy = turns(new AbortController().signal, () => new Promise<void>((resolve) => (free = resolve)));
  const late = poll({ after: 0, ...know(NOTHING) });
  const signedOut = poll(know(NOTHING));
  const leaving = new AbortController();
  const left = poll({ signal: leaving.signal });
  await vi.advanceTimersByTimeAsync(1_500);
  const [first, second] = [await late, await signedOut];
  expect([first.status, second.status]).toEqual([200, 200]);
  leaving.abort();
  expect((await left).status, 'nobody listens').toBe(204);
  expect(looks).toBe(0);
  answerTo = async (polled) => (looks === 1 ? polled : null);
  free();
  await busy;
  expect(JSON.parse(await first.text())).toMatchObject({ version: 1 });
  expect(JSON.parse(await second.text())).toMatchObject({ kind: 'signed_out', status: 401 });
});

test('a failure while it is held is told as one, so that nobody takes it for a lost network', async () => {
  const held = await poll(know(NOTHING));
  answerTo = () => Promise.reject(new Error('The database is away.'));
  feed.notify(shown.id);
  expect(JSON.parse(await held.text())).toMatchObject({ kind: 'busy' });
});
