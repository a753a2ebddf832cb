import { setTimeout as wait } from 'node:timers/promises';
import type { CallerDeps } from './caller';

/** Time and chance of the machine. */
export const realTime: Pick<CallerDeps, 'elapsed' | 'now' | 'random' | 'wait'> = {
  elapsed: () => performance.now(),
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (ms) => wait(ms),
};
