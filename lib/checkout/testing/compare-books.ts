import { compare } from '@/packages/proving/simulation/oracle/compare';
import type { HttpWorld } from './create-http-world';

/** What the gateway wrote down and what we believe, by every invariant of docs/reliability.md. Empty: they agree. */
export const differences = async (world: HttpWorld): Promise<string[]> =>
  (await compare(world.db, await world.book())).map(({ invariant, sentence }) => `${invariant}: ${sentence}`);
