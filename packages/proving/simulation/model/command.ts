import type { AsyncCommand } from 'fast-check';
import { checkNow } from './check';
import type { Ledger } from './ledger';
import type { Shop } from './open-shop';

type Deed = {
  readonly isPossible?: (ledger: Readonly<Ledger>) => boolean;
  /** Acts on the shop, notes it in the ledger, and throws when the shop's answer contradicts the ledger. */
  readonly run: (ledger: Ledger, shop: Shop) => Promise<void>;
};

/** One action; after it, every invariant that holds at every moment is checked. */
export const command = (name: string, { isPossible, run }: Deed): AsyncCommand<Ledger, Shop> => ({
  check: (ledger) => isPossible?.(ledger) ?? true,
  async run(ledger, shop) {
    if (shop.world.alive().length === 0) await shop.world.start();
    await run(ledger, shop);
    await checkNow(ledger, shop);
  },
  toString: () => name,
});

/** The n-th of a list, modulo its length. The list must not be empty. */
export function pickFrom<Value>(values: readonly Value[], n: number): Value {
  const value = values[n % values.length];
  if (value === undefined) throw new Error('Nothing to choose from.');
  return value;
}
