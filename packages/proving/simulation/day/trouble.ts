import { invoice } from '../world/gateway';
import type { Simulation } from '../world/simulation';
import type { OutsideTrouble } from './gateway-faults';
import { SECOND } from '@/lib/domain/core/durations';

/** Of the shop itself: its processes, its network. */
export type Trouble = (world: Simulation, count: (what: string) => void) => Promise<void>;

export const outage: Trouble = async ({ conditions, chance, sleep }, count) => {
  count('outage');
  conditions.isDown = true;
  await sleep(chance.between(2, 30) * SECOND);
  conditions.isDown = false;
};

export const brownOut: Trouble = async ({ conditions, chance, sleep }, count) => {
  count('brown-out');
  Object.assign(conditions, { lostCalls: chance.between(0, 40), lostAnswers: chance.between(0, 40) });
  await sleep(chance.between(5, 40) * SECOND);
  Object.assign(conditions, { lostCalls: 0, lostAnswers: 0 });
};

/**
 * A checkout of somebody else in the same account, which is paid and perhaps refunded. `hasSold`: the shop ignores what
 * happened in the account before its first sale.
 */
export const externalPayment =
  (hasSold: () => boolean): OutsideTrouble =>
  async ({ gateway, chance, sleep }, count) => {
    for (let waits = 0; !hasSold(); waits += 1) {
      // On some days no sale comes to a code.
      if (waits === 60) return;
      await sleep(5 * SECOND);
    }
    const made = await gateway.call('/checkout/link', invoice(chance.text(8), chance.text(5)));
    // It may have hit a fault.
    if (!made) return;
    await sleep(chance.between(1, 20) * SECOND);
    if (!(await gateway.control(`checkouts/${made.id}/pay`, {}))) return;
    count('external payment');
    await sleep(chance.between(1, 60) * SECOND);
    if (chance.isTrue(40) && (await gateway.control(`checkouts/${made.id}/refund`, {})))
      count('external payment refunded');
  };

/** kill -9, at once or in the middle of its next writes; another process takes its place. */
export const crash: Trouble = async ({ alive, chance, start, kill, sleep }, count) => {
  const living = alive();
  // Two crashes at once may leave no process; the other one starts the next.
  if (living.length === 0) return;
  const process = chance.pick(living);
  if (chance.isTrue(70)) {
    process.connection.dieAfter(chance.between(0, 30));
    await sleep(chance.between(1, 8) * SECOND);
  }
  count('crash');
  await kill(process);
  await sleep(chance.between(500, 4_000));
  await start();
};
