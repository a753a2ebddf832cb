import { expect } from '@playwright/test';
import { type Figure, figure } from '../figures/figure';
import { payNewest } from '../stage/gateway';
import type { Stage } from '../stage/open-stage';
import { openScreen, type Screen } from '../stage/screen';

const WARM_UP = 5;
const ROUNDS = { free: 50, slow: 15 };
const COLD_ROUNDS = 6;
const LATENCIES = [0, 150];
const AMOUNT = 1_250;

const GOALS = { free: { p50: 60, p95: 100 }, slow: { p50: 350, p95: 500 } };

type Line = keyof typeof ROUNDS;

type Charged = Awaited<ReturnType<Screen['charge']>>;

/** From the press of Charge to what is seen of it, as the page itself sees it. */
export async function measureCharge(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  try {
    for (const line of ['free', 'slow'] as const)
      for (const latencyMs of LATENCIES) {
        await slowGateway(stage, latencyMs);
        figures.push(...(await measureOn(stage, line, latencyMs)));
      }
    await slowGateway(stage, 0);
    figures.push(await measureCold(stage));
  } finally {
    await slowGateway(stage, 0);
  }
  return figures;
}

async function measureOn(stage: Stage, line: Line, latencyMs: number): Promise<Figure[]> {
  const screen = await openScreen(stage, { isSlow: line === 'slow' });
  await screen.visit();
  for (let round = 0; round < WARM_UP; round += 1) await sell(stage, screen);
  const sales: Charged[] = [];
  while (sales.length < ROUNDS[line]) sales.push(await sell(stage, screen));
  await screen.close();
  const where = `${line === 'free' ? 'free' : 'throttled'}, gateway ${latencyMs} ms`;
  return [
    figure(`Charge → first change of the button painted, ${where}`, 'ms', {
      ...{ values: sales.map(({ firstMs }) => firstMs), goal: { p50: 10, p95: 30 } },
    }),
    figure(`Charge → code painted, ${where}`, 'ms', {
      ...{ values: sales.map(({ codeMs }) => codeMs - latencyMs), goal: GOALS[line] },
      note: latencyMs > 0 ? `without these ${latencyMs} ms` : '',
    }),
  ];
}

/** The first charge of a page that has just come; its server is warm. */
async function measureCold(stage: Stage): Promise<Figure> {
  const values: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round += 1) {
    const screen = await openScreen(stage);
    await screen.visit();
    values.push((await screen.charge(AMOUNT)).codeMs);
    await payNewest(stage);
    await screen.close();
  }
  return figure('Charge → code painted, first sale of a new page, free, gateway 0 ms', 'ms', {
    ...{ values, goal: { p50: 120 } },
    note: 'charged a second after the keypad works',
  });
}

/** Back to the keypad as soon as the code was there; it is paid behind the cashier's back, so that none piles up. */
async function sell(stage: Stage, { charge, page, till }: Screen): Promise<Charged> {
  const charged = await charge(AMOUNT);
  await page.evaluate('history.back()');
  await payNewest(stage);
  await expect(till.sale.amount(0)).toBeVisible();
  return charged;
}

/** From now on every answer of the gateway comes that much later. */
async function slowGateway({ sandbox }: Stage, ms: number): Promise<void> {
  await sandbox.control('faults', {}, 'DELETE');
  if (ms > 0) await sandbox.control('faults', { match: {}, fault: { kind: 'slow', ms } });
}
