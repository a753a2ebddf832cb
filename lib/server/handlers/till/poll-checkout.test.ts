import { beforeEach, expect, test } from 'vitest';
import { sampleCheckout, sampleSession } from '../../../domain/testing/samples';
import { createChangeFeed, sessionsOf } from '../../adapters/change-feed';
import { pollCheckout } from './poll-checkout';

const session = sampleSession();

let isSignedIn: boolean;
let isPaidBeside: boolean;
let feed: ReturnType<typeof createChangeFeed>;
let shown: ReturnType<typeof sampleCheckout>;
beforeEach(() => {
  isSignedIn = true;
  isPaidBeside = false;
  feed = createChangeFeed();
  shown = sampleCheckout({ lastReadAt: 1_000 });
});

/** A screen that shows version 1 asks for the next one. */
const poll = () =>
  pollCheckout(
    {
      checkouts: {
        store: {
          find: () => Promise.resolve(shown),
          findCanceller: () => Promise.resolve(null),
          findOrder: () => Promise.resolve(null),
          markAwaited: () => Promise.resolve(),
          hasMoneyBeside: () => Promise.resolve(isPaidBeside),
        },
        clock: { now: () => 2_000 },
        log: { error: () => undefined },
      },
      changes: feed,
      sessions: { find: () => Promise.resolve(isSignedIn ? session : null) },
    },
    session,
    { id: shown.id, after: 1, signal: new AbortController().signal },
  );

test('S40 a held answer ends empty when its session does, at once and before anything else changes', async () => {
  const held = await poll();
  isSignedIn = false;
  shown = sampleCheckout({ lastReadAt: 1_000, version: 2, status: 'PAID' });
  feed.notify(sessionsOf('stf_test'));
  expect((await held.text()).trim()).toBe('');
});

test('S40 what changed after the sign-out is not told, even when nobody noticed the sign-out', async () => {
  const held = await poll();
  isSignedIn = false;
  feed.notify(shown.id);
  expect((await held.text()).trim()).toBe('');
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
  expect(JSON.parse((await (await poll()).text()).trim())).toMatchObject({ version: 1 });
});
