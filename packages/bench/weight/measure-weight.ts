import { waitUntil } from '@/scripts/lib/wait.mjs';
import { type Figure, figure, notMeasured } from '../figures/figure';
import { spreadOf } from '../figures/spread';
import { payNewest } from '../stage/gateway';
import type { Stage } from '../stage/open-stage';
import { openScreen, type Screen } from '../stage/screen';
import { serveMinimalPage } from './minimal-page';
import { isQuiet, tally, type Tally } from './tally';

/** The same bytes come each time, but for what is dated. */
const ROUNDS = 2;
const QUIET_MS = 2_000;
/** By so much the clocks of the browser’s processes may differ. */
const CLOCKS_MS = 50;

type Round = Record<'cold' | 'code' | 'worker' | 'repeat', Tally>;

/** What is on the wire until the keypad works, until the code is there, behind both, and at the next visit. */
export async function measureWeight(stage: Stage): Promise<Figure[]> {
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await visitTwice(stage));
  const [smallest, whyNot] = await weighMinimalPage(stage).then(
    (tallies) => [tallies, ''] as const,
    (error: Error) => [null, error.message] as const,
  );
  const of = (part: keyof Round, what: keyof Tally) => rounds.map((round) => round[part][what]);
  const minimalKb = smallest?.map(({ kB }) => kB) ?? [];
  const over = (kB: number) => kB - spreadOf(minimalKb).p50;
  const goal = { p50: 60 };
  return [
    smallest
      ? figure('Until the keypad works, first visit, more than a minimal page', 'kB', {
          ...{ values: of('cold', 'kB').map(over), goal },
        })
      : notMeasured('Until the keypad works, first visit, more than a minimal page', 'kB', { whyNot, goal }),
    figure('Until the keypad works, first visit', 'kB', { values: of('cold', 'kB') }),
    figure('Until the keypad works, first visit', 'requests', { values: of('cold', 'requests') }),
    smallest
      ? figure('A minimal page of the same framework until its button works', 'kB', { values: minimalKb })
      : notMeasured('A minimal page of the same framework until its button works', 'kB', { whyNot }),
    figure('From a first visit to the code on the screen', 'kB', {
      ...{ values: of('code', 'kB'), goal: { p50: 220 } },
      note: 'of the page itself; what its service worker fetches meanwhile is told below',
    }),
    figure('From a first visit to the code on the screen', 'requests', { values: of('code', 'requests') }),
    figure('What the service worker fetches in the background at a first visit', 'kB', {
      ...{ values: of('worker', 'kB'), goal: { p50: 300 } },
    }),
    figure('What the service worker fetches in the background at a first visit', 'requests', {
      ...{ values: of('worker', 'requests'), goal: { p50: 25 } },
    }),
    figure('Until the keypad works, with the service worker', 'kB', {
      ...{ values: of('repeat', 'kB'), goal: { p50: 8 } },
    }),
    figure('Until the keypad works, with the service worker', 'requests', {
      values: of('repeat', 'requests'),
    }),
  ];
}

async function visitTwice(stage: Stage): Promise<Round> {
  const screen = await openScreen(stage);
  const { wire, page } = screen;
  const { at: keypadAt } = await screen.visit();
  const { at: codeAt } = await screen.charge(1_250);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await untilQuiet(screen);
  const first = [...wire.transfers];
  await payNewest(stage);
  await screen.paid();
  wire.clear();
  // Straight from the page before: a worker that no page needs is not watched any more.
  const { beganAt, at: repeatAt } = await screen.visit();
  const repeat = tally(wire.transfers, { since: beganAt - CLOCKS_MS, until: repeatAt });
  await screen.close();
  return {
    cold: tally(first, { by: 'page', until: keypadAt }),
    code: tally(first, { by: 'page', until: codeAt }),
    worker: tally(first, { by: 'worker' }),
    repeat,
  };
}

const untilQuiet = ({ wire }: Screen) =>
  waitUntil(
    // A waiting code asks again and again.
    () =>
      isQuiet(
        wire.transfers.filter(({ by }) => by === 'worker'),
        { now: Date.now(), forMs: QUIET_MS },
      ),
    { everyMs: 200, limitMs: 60_000 },
  );

async function weighMinimalPage(stage: Stage): Promise<Tally[]> {
  const minimal = await serveMinimalPage(stage);
  try {
    const tallies: Tally[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const screen = await openScreen(stage);
      const { at } = await screen.visit(minimal.url);
      tallies.push(tally(screen.wire.transfers, { until: at }));
      await screen.close();
    }
    return tallies;
  } finally {
    await minimal.stop();
  }
}
