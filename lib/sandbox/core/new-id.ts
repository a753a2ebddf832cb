import type { World } from './world';

/** Milliseconds, then 20 random bits; never below an id already given, so that ids sort by creation. */
export function newId(world: World, after = world.state.lastId): string {
  const [high = 0, middle = 0, low = 0] = world.random(3);
  const random20 = ((high << 16) | (middle << 8) | low) & 0xfffff;
  const candidate = BigInt(world.now()) * 2n ** 20n + BigInt(random20);
  return (candidate > after ? candidate : after + 1n).toString();
}
