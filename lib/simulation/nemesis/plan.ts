import type { Chance } from '../world/chance';
import type { Strike } from './strikes';
import { wait } from './wait';

type Rhythm = {
  readonly chance: Chance;
  /** Milliseconds from one strike to the next, from the shortest to the longest. */
  readonly every: readonly [least: number, most: number];
  readonly until: number;
  readonly count: (what: string) => void;
  readonly say: (what: string) => void;
};

/** One strike after the other, each as often as the others, in an order that chance makes; resolves when all is over. */
export async function strikeOn(
  strikes: readonly Strike[],
  { chance, every, until, count, say }: Rhythm,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let bag: Strike[] = [];
  while (performance.now() < until) {
    await wait(chance.between(...every));
    if (bag.length === 0) bag = [...strikes];
    const [strike] = bag.splice(chance.between(0, bag.length - 1), 1);
    if (!strike || performance.now() >= until) break;
    say(strike.name);
    underWay.push(strike.run().then(() => count(strike.name)));
  }
  await Promise.all(underWay);
}
