import { type Figure, figure } from '../figures/figure';
import type { Stage } from '../stage/open-stage';
import { openScreen, type Screen, SLOW, type Visit } from '../stage/screen';

/** Pages that the server and the browser have seen before are opened so often before anything counts. */
const WARM_UP = 2;
const VISITS = { free: 10, slow: 6 };
const KEYS = { free: 60, slow: 40 };

type Line = keyof typeof VISITS;

/** How soon the keypad works, and how soon each of its keys shows its digit. */
export async function measureKeypad(stage: Stage): Promise<Figure[]> {
  for (let round = 0; round < WARM_UP; round += 1) await visitTwice(stage, 'free');
  return [...(await measureOn(stage, 'free')), ...(await measureOn(stage, 'slow'))];
}

async function measureOn(stage: Stage, line: Line): Promise<Figure[]> {
  const cold: Visit[] = [];
  const repeat: Visit[] = [];
  const keys: number[] = [];
  for (let round = 0; round < VISITS[line]; round += 1) {
    const visits = await visitTwice(stage, line, async (screen) => {
      const perVisit = Math.ceil(KEYS[line] / VISITS[line]);
      for (let key = 0; key < perVisit; key += 1) keys.push(await pressAnother(screen, key));
    });
    cold.push(visits.cold);
    repeat.push(visits.repeat);
  }
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

async function visitTwice(
  stage: Stage,
  line: Line,
  meanwhile: (screen: Screen) => Promise<void> = async () => undefined,
) {
  const screen = await openScreen(stage, { isSlow: line === 'slow' });
  const { page } = screen;
  const cold = await screen.visit();
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await meanwhile(screen);
  await page.goto('about:blank');
  const repeat = await screen.visit();
  await screen.close();
  return { cold, repeat };
}

/** Each changes the amount, which has room for some digits only. */
async function pressAnother(screen: Screen, index: number): Promise<number> {
  if (index % 5 === 0 && index > 0) await screen.till.sale.key(screen.till.words.clear).first().tap();
  return screen.pressKey(String((index % 9) + 1));
}
