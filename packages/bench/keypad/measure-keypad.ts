import { type Figure, figure } from '../figures/figure';
import type { Stage } from '../stage/open-stage';
import { openScreen, type Screen, SLOW, type Visit } from '../stage/screen';

const WARM_UP = 2;
const VISITS = { free: 8, slow: 6 };
const KEYS_A_VISIT = 8;

type Line = keyof typeof VISITS;

/** How soon the keypad works, and how soon each of its keys shows its digit. */
export async function measureKeypad(stage: Stage): Promise<Figure[]> {
  for (let round = 0; round < WARM_UP; round += 1) await visitFirst(stage, 'free');
  return [...(await measureOn(stage, 'free')), ...(await measureOn(stage, 'slow'))];
}

async function measureOn(stage: Stage, line: Line): Promise<Figure[]> {
  const cold: Visit[] = [];
  while (cold.length < VISITS[line]) cold.push(await visitFirst(stage, line));
  const { visits: repeat, keys } = await visitAgain(stage, line);
  const where = line === 'free' ? 'free' : 'throttled';
  const isSlow = line === 'slow';
  const times = (visits: readonly Visit[], what: keyof Visit) => visits.map((visit) => visit[what] ?? NaN);
  const goalOf = (p50: number) => (isSlow ? { goal: { p50 } } : {});
  return [
    figure(`Keypad works, first visit, ${where}`, 'ms', {
      values: times(cold, 'usableMs'),
      ...goalOf(1_750),
    }),
    figure(`Keypad works, repeated visit, ${where}`, 'ms', {
      ...{ values: times(repeat, 'usableMs'), ...goalOf(650) },
    }),
    figure(`First contentful paint, first visit, ${where}`, 'ms', { values: times(cold, 'firstPaintMs') }),
    figure(`Largest contentful paint, first visit, ${where}`, 'ms', {
      values: times(cold, 'largestPaintMs'),
    }),
    figure(`First contentful paint, repeated visit, ${where}`, 'ms', {
      values: times(repeat, 'firstPaintMs'),
    }),
    figure(`Largest contentful paint, repeated visit, ${where}`, 'ms', {
      values: times(repeat, 'largestPaintMs'),
    }),
    figure(`Long tasks beyond 50 ms each, first visit, ${where}`, 'ms', {
      ...{ values: times(cold, 'longTaskMs'), ...goalOf(250) },
      note: 'until a second after the keypad works',
    }),
    figure(`Key pressed → digit painted, ${where}`, 'ms', {
      ...{ values: keys, goal: { p50: 25, p95: 45 } },
      note: isSlow ? `processor ${SLOW.cpu} times slower` : '',
    }),
  ];
}

/** With nothing in the browser's cache. */
async function visitFirst(stage: Stage, line: Line): Promise<Visit> {
  const screen = await openScreen(stage, { isSlow: line === 'slow' });
  const visit = await screen.visit();
  await screen.close();
  return visit;
}

/** The worker was installed on a free line. Straight from one page to the next: a worker without a page is not slowed down. */
async function visitAgain(stage: Stage, line: Line) {
  const screen = await openScreen(stage);
  await screen.visit();
  await screen.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  if (line === 'slow') await screen.slowDown();
  for (let round = 0; round < WARM_UP; round += 1) await screen.visit();
  const visits: Visit[] = [];
  const keys: number[] = [];
  while (visits.length < VISITS[line]) {
    visits.push(await screen.visit());
    for (let key = 0; key < KEYS_A_VISIT; key += 1) keys.push(await pressAnother(screen, key));
  }
  await screen.close();
  return { visits, keys };
}

/** Each changes the amount, which has room for some digits only. */
async function pressAnother(screen: Screen, index: number): Promise<number> {
  if (index % 5 === 0 && index > 0) await screen.till.sale.key(screen.till.words.clear).first().tap();
  return screen.pressKey(String((index % 9) + 1));
}
