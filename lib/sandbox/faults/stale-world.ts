import type { World } from '../core/world';

/** The world as a copy of the data shows it that lags `n` changes of each checkout behind. For reads only. */
export function staleWorld(world: World, n: number): World {
  const { checkouts, earlier } = world.state;
  const copies = [...checkouts].map(([id, checkout]) => {
    const before = earlier.get(id) ?? [];
    return [id, before.at(-n) ?? before[0] ?? checkout] as const;
  });
  return { ...world, state: { ...world.state, checkouts: new Map(copies) } };
}
