import { setTimeout as wait } from 'node:timers/promises';
import type { Chance } from '../../simulation/world/chance';
import type { Injection } from './injections';

type Schedule = {
  readonly chance: Chance;
  /** Milliseconds from one injection to the next: the shortest and the longest. */
  readonly every: readonly [least: number, most: number];
  /** By `performance.now()`. */
  readonly until: number;
  readonly count: (what: string) => void;
  readonly say: (what: string) => void;
};

/**
 * Makes one injection after the other until `until`, each as often as the others, in a random order. Resolves when the
 * last one is over.
 */
export async function runSchedule(
  injections: readonly Injection[],
  { chance, every, until, count, say }: Schedule,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let bag: Injection[] = [];
  while (performance.now() < until) {
    await wait(chance.between(...every));
    if (bag.length === 0) bag = [...injections];
    const [injection] = bag.splice(chance.between(0, bag.length - 1), 1);
    if (!injection || performance.now() >= until) break;
    say(injection.name);
    underWay.push(injection.run().then(() => count(injection.name)));
  }
  await Promise.all(underWay);
}
