import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { waitUntil } from '@/scripts/lib/wait.mjs';
import { type Figure, figure } from '../figures/figure';
import { newestAt } from '../stage/gateway';
import type { Stage } from '../stage/open-stage';
import { openScreen, type Screen } from '../stage/screen';

const ROUNDS = { webhook: 20, poll: 10 };
const AMOUNT = 1_250;

/** Nobody pays in the first moment; by then the screen's question is held. Not always after the same time. */
const waitMs = (round: number) => 1_700 + ((round * 37) % 10) * 50;

/** From the payment at the gateway to Paid on the screen, with one code open. */
export async function measurePaid(stage: Stage): Promise<Figure[]> {
  const { sandbox } = stage;
  await waitUntil(async () => (await sandbox.webhooks()).length > 0, { everyMs: 100, limitMs: 60_000 });
  await sandbox.control('modes', { firestore: 'silent' });
  try {
    const byWebhook = await payAll(stage, ROUNDS.webhook);
    await sandbox.control('faults', { match: {}, fault: { kind: 'webhook-drop' } });
    const byPoll = await payAll(stage, ROUNDS.poll);
    return [
      figure('Paid at the gateway → Paid painted, by webhook', 'ms', {
        ...{ values: byWebhook.shown, goal: { p95: 90 } },
        note: 'from the moment the sandbox is told; without Firestore',
      }),
      figure('Paid at the gateway → Paid painted, by asking alone', 'ms', {
        ...{ values: byPoll.shown, goal: { p95: 1_500 } },
        note: 'without webhooks and Firestore',
      }),
      figure('Of it the sandbox: a payment is taken and stored', 'ms', {
        ...{ values: [...byWebhook.taken, ...byPoll.taken], note: 'the answer to whoever paid' },
      }),
    ];
  } finally {
    await sandbox.control('faults', {}, 'DELETE');
    await sandbox.control('modes', { firestore: 'served' });
  }
}

/** One sale as warm-up, then `rounds` that count. */
async function payAll(stage: Stage, rounds: number) {
  const screen = await openScreen(stage);
  await screen.visit();
  const [shown, taken]: [number[], number[]] = [[], []];
  for (let round = -1; round < rounds; round += 1) {
    const times = await payOne(stage, screen, waitMs(round + 1));
    if (round < 0) continue;
    shown.push(times.shownMs);
    taken.push(times.takenMs);
  }
  await screen.close();
  return { shown, taken };
}

async function payOne(stage: Stage, { charge, paid, till }: Screen, pauseMs: number) {
  await charge(AMOUNT);
  const code = await newestAt(stage);
  const shown = paid().then(() => performance.now());
  await delay(pauseMs);
  const paidAt = performance.now();
  await stage.sandbox.act(code, 'pay');
  const takenMs = performance.now() - paidAt;
  const shownMs = (await shown) - paidAt;
  await till.checkout.button('newSale').tap();
  await expect(till.sale.amount(0)).toBeVisible();
  return { shownMs, takenMs };
}
